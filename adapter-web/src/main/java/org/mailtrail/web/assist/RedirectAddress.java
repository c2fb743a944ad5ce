package org.mailtrail.web.assist;

import java.net.URI;
import java.util.Optional;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.web.site.Visit;

/**
 * Where the identity platform is to send its answer when somebody signs in on the console.
 *
 * @param url by which users know the console, where that is not this machine
 */
public record RedirectAddress(Optional<URI> url) {
  /** Of the page that takes the answer. */
  static final String PATH = "/signin";

  /** What a form begins with: what was set, and the console's own where nothing was. */
  public URI begun(Account account, Visit visit) {
    URI kept = account.redirectUrl();
    return kept.equals(Account.LOOPBACK) ? own(visit) : kept;
  }

  /** Entra ID takes plain HTTP to localhost. */
  private URI own(Visit visit) {
    return url.map(at -> at.resolve(PATH))
        .orElseGet(
            () ->
                URI.create(
                    (visit.approach().isSecure() ? "https" : "http")
                        + "://localhost:"
                        + visit.port()
                        + PATH));
  }
}
