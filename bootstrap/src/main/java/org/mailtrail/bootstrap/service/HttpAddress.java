package org.mailtrail.bootstrap.service;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.bootstrap.configuration.Configuration;

/** Reads where to listen. */
public final class HttpAddress {
  private static final Pattern HOST_AND_PORT = Pattern.compile("(.+):(\\d{1,5})");
  private static final int HIGHEST_PORT = 65_535;

  private HttpAddress() {}

  /** The address in the setting; empty for {@code off}. */
  public static Optional<InetSocketAddress> of(Configuration configuration, String key) {
    String text = configuration.text(key);
    if (text.equals("off")) {
      return Optional.empty();
    }
    Matcher address = HOST_AND_PORT.matcher(text);
    if (!address.matches() || Integer.parseInt(address.group(2)) > HIGHEST_PORT) {
      throw configuration.wrong(
          key, "is no host and port", "Write it like 127.0.0.1:8025, or off.");
    }
    InetSocketAddress found =
        new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2)));
    if (found.isUnresolved()) {
      throw configuration.wrong(
          key, "names no address of this machine", "Write it like 127.0.0.1:8025, or off.");
    }
    return Optional.of(found);
  }
}
