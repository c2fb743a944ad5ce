package org.mailtrail.bootstrap.wiring;

import java.net.URI;
import java.util.Optional;
import org.mailtrail.bootstrap.configuration.Configuration;

/** Under which address Exchange tells of mail. */
public final class PushAddress {
  private static final String KEY = "mailtrail.push.address";

  private PushAddress() {}

  /**
   * As it is set, without a slash behind; empty where nobody shall be told.
   *
   * @throws org.mailtrail.bootstrap.configuration.ConfigurationException when Exchange would send
   *     nothing there
   */
  public static Optional<URI> of(Configuration configuration) {
    if (configuration.text(KEY).isEmpty()) {
      return Optional.empty();
    }
    URI url = configuration.url(KEY);
    if (!"https".equalsIgnoreCase(url.getScheme())
        || url.getHost() == null
        || url.getQuery() != null
        || url.getFragment() != null) {
      throw configuration.wrong(
          KEY, "is no address of HTTPS", "Write one such as https://mailtrail.contoso.com.");
    }
    return Optional.of(URI.create(url.toString().replaceAll("/+$", "")));
  }
}
