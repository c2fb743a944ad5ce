package org.mailtrail.ews.connection;

import java.net.URI;
import java.util.Optional;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.ews.EwsAutodiscover;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.Network;

/**
 * Where one mailbox, or the public folders, are reached.
 *
 * @param endpoint the address of EWS; the password is sent to no other host
 * @param mailbox the address of the logging mailbox, or of the mail-enabled queue folder
 * @param anchor the mailbox that requests are routed by: the logging mailbox, or the public folder
 *     mailbox that has the hierarchy
 * @param access by what right the account reads it
 * @param owa the address of Outlook on the web; {@code /owa/} of the endpoint's host where absent
 * @param network how it is reached
 */
public record EwsConnection(
    URI endpoint,
    String mailbox,
    String anchor,
    EwsAccess access,
    Optional<URI> owa,
    Network network) {
  private static final String ENDPOINT = "mailtrail.mailbox.<name>.endpoint";

  /**
   * Checks the addresses.
   *
   * @throws SetupException when a password must not be sent there
   */
  public EwsConnection {
    requireServer(endpoint);
    if (!network.isSafe(endpoint)) {
      throw new SetupException(
          ENDPOINT, EwsSentence.EWS_NOT_HTTPS.with(), EwsSentence.EWS_USE_HTTPS.with());
    }
    if (mailbox.indexOf('@') < 1 || anchor.isBlank()) {
      throw new SetupException(
          "mailtrail.mailbox.<name>.address",
          EwsSentence.NOBODY_NAMED.with(),
          EwsSentence.WRITE_LOGGING_MAILBOX.with());
    }
  }

  private static void requireServer(URI endpoint) {
    if (endpoint.getHost() == null
        || endpoint.getUserInfo() != null
        || endpoint.getFragment() != null) {
      throw new SetupException(
          ENDPOINT, EwsSentence.NO_SERVER_ADDRESS.with(), EwsSentence.WRITE_EWS_ADDRESS.with());
    }
  }

  /** A shared mailbox to which the account has full access. */
  public static EwsConnection sharedMailbox(URI endpoint, String mailbox, Network network) {
    return new EwsConnection(
        endpoint, mailbox, mailbox, EwsAccess.DELEGATE, Optional.empty(), network);
  }

  /**
   * Public folders.
   *
   * @param queue the address of the mail-enabled queue folder
   * @param hierarchyMailbox the address of the public folder mailbox that has the hierarchy; {@link
   *     EwsAutodiscover#beside} tells it where it is not configured
   */
  public static EwsConnection publicFolders(
      URI endpoint, String queue, String hierarchyMailbox, Network network) {
    return new EwsConnection(
        endpoint, queue, hierarchyMailbox, EwsAccess.OWN, Optional.empty(), network);
  }

  /** The same by another right. */
  public EwsConnection with(EwsAccess otherAccess) {
    return new EwsConnection(endpoint, mailbox, anchor, otherAccess, owa, network);
  }

  /** The same with this address of Outlook on the web. */
  public EwsConnection withOwa(URI address) {
    return new EwsConnection(endpoint, mailbox, anchor, access, Optional.of(address), network);
  }

  /** Below which links to messages are. */
  public URI owaAddress() {
    return owa.orElseGet(() -> endpoint.resolve("/owa/"));
  }

  /** What follows the at-sign. */
  public String domain() {
    return mailbox.substring(mailbox.lastIndexOf('@') + 1);
  }
}
