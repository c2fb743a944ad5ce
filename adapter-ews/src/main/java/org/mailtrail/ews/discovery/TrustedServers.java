package org.mailtrail.ews.discovery;

import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.ews.telling.EwsSentence;

/**
 * To which servers the password may be sent.
 *
 * @param domain whose servers are trusted
 * @param confirmed which others are
 * @param secure whether an address is safe
 */
public record TrustedServers(String domain, Predicate<URI> confirmed, Predicate<URI> secure) {
  /** The server to which one is led, if the password may be sent there. */
  URI checked(URI server) {
    checkedScheme(server);
    String host = server.getHost().toLowerCase(Locale.ROOT);
    if (!host.equals(domain) && !host.endsWith("." + domain) && !confirmed.test(server)) {
      throw new ExchangeException(
          Kind.REFUSED,
          EwsSentence.LEADS_OUTSIDE.with(host, domain),
          EwsSentence.CONFIRM_SERVER.with(),
          null);
    }
    return server;
  }

  /** The address, if it is HTTPS, or on this machine where that is allowed. */
  URI checkedScheme(URI server) {
    if (!secure.test(server)) {
      throw new ExchangeException(
          Kind.REFUSED,
          EwsSentence.LEADS_WITHOUT_HTTPS.with(server.getHost()),
          EwsSentence.CONFIRM_SERVER.with(),
          null);
    }
    return server;
  }
}
