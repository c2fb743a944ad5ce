package org.mailtrail.ews.connection;

import java.net.URI;
import java.util.Optional;
import org.mailtrail.exchange.http.Network;

/**
 * How one mailbox on-premises is reached.
 *
 * @param network how its server is reached
 * @param access by what right the account reads it; of no account for public folders
 * @param owa the address of Outlook on the web, if it is not beside EWS
 * @param hierarchyMailbox the mailbox that has the hierarchy of public folders; absent, requests go
 *     by the queue folder's own address
 * @param byMonth whether public folders for logged mail are divided by months
 */
public record EwsOptions(
    Network network,
    EwsAccess access,
    Optional<URI> owa,
    Optional<String> hierarchyMailbox,
    boolean byMonth) {
  /** Over the standard network, as a delegate. */
  public static EwsOptions standard() {
    return over(Network.standard());
  }

  /** Over this network, as a delegate. */
  public static EwsOptions over(Network network) {
    return new EwsOptions(network, EwsAccess.DELEGATE, Optional.empty(), Optional.empty(), true);
  }
}
