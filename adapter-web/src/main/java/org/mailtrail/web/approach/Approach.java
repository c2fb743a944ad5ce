package org.mailtrail.web.approach;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How a visitor came here, as far as it is believed.
 *
 * @param from the visitor's address
 * @param isSecure whether the browser speaks HTTPS
 * @param host by which name the browser asked, with its port
 * @param isDoubted whether something told of another visitor that may not
 */
public record Approach(InetAddress from, boolean isSecure, String host, boolean isDoubted) {
  private static final int NETWORK_BYTES = 8;

  /** The same over HTTPS. */
  Approach secured() {
    return new Approach(from, true, host, isDoubted);
  }

  /** The address as text. */
  public String address() {
    return from.getHostAddress().replaceFirst("%.*", "");
  }

  /** Whether the browser asked the host that an origin names, as browsers send it. */
  public boolean isTo(String origin) {
    try {
      return host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException noOrigin) {
      return false;
    }
  }

  /**
   * By what attempts are counted: one who has an IPv6 address has all of its network, so that is
   * counted as one.
   */
  public String neighbourhood() {
    return from instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(from.getAddress(), NETWORK_BYTES)) + "/64"
        : address();
  }
}
