package org.mailtrail.pictures;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web that names nobody, read as browsers read it.
 *
 * @param url the address
 */
record WebAddress(HttpUrl url) {
  /** Of what a message writes; empty when it is none, or names a user. */
  static Optional<WebAddress> of(String written) {
    return harmless(HttpUrl.parse(written));
  }

  /** Where a server leads from here; empty when that is none, or leaves HTTPS. */
  Optional<WebAddress> leadingTo(String location) {
    return harmless(url.resolve(location)).filter(next -> next.url.isHttps() || !url.isHttps());
  }

  private static Optional<WebAddress> harmless(@Nullable HttpUrl url) {
    return Optional.ofNullable(url)
        .filter(one -> one.username().isEmpty() && one.password().isEmpty())
        .map(WebAddress::new);
  }
}
