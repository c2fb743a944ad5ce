package org.mailtrail.ews;

import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.ews.connection.DiscoveredServer;
import org.mailtrail.ews.discovery.Candidates;
import org.mailtrail.ews.discovery.PoxWire;
import org.mailtrail.ews.discovery.ServerSearch;
import org.mailtrail.ews.discovery.TrustedServers;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.Network;

/**
 * Asks a mail domain where a mailbox is served (MS-OXDISCO, MS-OXDSCLI in plain old XML): a
 * convenience of the setup, for the address of EWS can always be written there.
 *
 * <p>The password is sent over HTTPS alone, to {@code domain} and {@code autodiscover.domain}, and
 * to servers to which these lead when they are of the same domain or were confirmed. A server that
 * refuses the password ends the search: further tries could lock the account.
 */
public final class EwsAutodiscover {
  private final Network network;
  private final EwsAccount account;
  private final Predicate<URI> confirmed;
  private final Function<String, Candidates> candidates;

  EwsAutodiscover(
      Network network,
      EwsAccount account,
      Predicate<URI> confirmed,
      Function<String, Candidates> candidates) {
    this.network = network;
    this.account = account;
    this.confirmed = confirmed;
    this.candidates = candidates;
  }

  /**
   * Searches over this network, as this account.
   *
   * @param confirmed whether a person has confirmed a server outside of the mailbox's domain
   */
  public static EwsAutodiscover over(
      Network network, EwsAccount account, Predicate<URI> confirmed) {
    return new EwsAutodiscover(network, account, confirmed, Candidates::of);
  }

  /**
   * Asks the server of this EWS address alone, which has the password anyway: for the mailbox that
   * has the hierarchy of public folders.
   */
  public static EwsAutodiscover beside(URI endpoint, Network network, EwsAccount account) {
    return new EwsAutodiscover(
        network, account, outside -> false, domain -> Candidates.beside(endpoint));
  }

  /**
   * The server of the mailbox with this address.
   *
   * @throws org.mailtrail.application.port.ExchangeException of kind {@code NOT_FOUND} when no
   *     server knows it, {@code SIGN_IN} when one refuses the password, {@code REFUSED} when the
   *     search leads where no password must be sent
   */
  public DiscoveredServer find(String mailbox) {
    int at = mailbox.lastIndexOf('@');
    if (at < 1 || at == mailbox.length() - 1) {
      throw new SetupException(
          "mailtrail.mailbox.<name>.address",
          EwsSentence.NO_ADDRESS_OF_MAILBOX.with(),
          EwsSentence.WRITE_LOGGING_MAILBOX.with());
    }
    String domain = mailbox.substring(at + 1).toLowerCase(Locale.ROOT);
    TrustedServers trusted = new TrustedServers(domain, confirmed, network::isSafe);
    PoxWire wire = new PoxWire(network);
    return new ServerSearch(wire, account.signIn(), trusted, candidates, mailbox).follow();
  }
}
