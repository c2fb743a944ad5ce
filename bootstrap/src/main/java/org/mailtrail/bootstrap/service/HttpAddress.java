package org.mailtrail.bootstrap.service;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.mailtrail.bootstrap.configuration.Configuration;

/** Reads where to listen. */
public final class HttpAddress {
  private HttpAddress() {}

  /** The address in the setting; empty for {@code off}. */
  public static Optional<InetSocketAddress> of(Configuration configuration, String key) {
    Optional<InetSocketAddress> found =
        configuration
            .listening(key)
            .map(named -> new InetSocketAddress(named.getHostString(), named.getPort()));
    if (found.filter(InetSocketAddress::isUnresolved).isPresent()) {
      throw configuration.wrong(
          key, "names no address of this machine", "Write it like 127.0.0.1:8025, or off.");
    }
    return found;
  }
}
