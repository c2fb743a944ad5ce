package org.mailtrail.web.approach;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * What one proxy tells of who asked it.
 *
 * @param from the address; empty when it is not told, or is none
 * @param scheme {@code http} or {@code https}; empty when neither is told
 * @param host the name that was asked for; empty when it is not told
 */
record Hop(Optional<InetAddress> from, Optional<String> scheme, Optional<String> host) {
  /** One of texts as they came. */
  static Hop of(Optional<String> from, Optional<String> scheme, Optional<String> host) {
    return new Hop(
        from.flatMap(LiteralAddress::parse),
        scheme
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .filter(text -> text.equals("http") || text.equals("https")),
        host.map(String::strip).filter(text -> !text.isEmpty()));
  }

  boolean isSecure() {
    return scheme.filter("https"::equals).isPresent();
  }
}
