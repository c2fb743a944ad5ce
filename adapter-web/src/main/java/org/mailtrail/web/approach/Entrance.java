package org.mailtrail.web.approach;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * How the console is reached.
 *
 * @param names by which it is asked for, besides loopback's
 * @param isSecure whether its users reach it over HTTPS alone
 * @param proxies whose word on visitors is believed
 */
public record Entrance(Set<String> names, boolean isSecure, TrustedProxies proxies) {
  /** Copies the names. */
  public Entrance {
    names = Set.copyOf(names);
  }

  /** How the sender of this request came here. */
  public Approach approach(HttpServletRequest request) {
    Approach approach =
        proxies.of(
            new TrustedProxies.Asked(
                peer(request.getRemoteAddr()),
                request.isSecure(),
                Optional.ofNullable(request.getHeader("Host")).orElse(""),
                name -> Collections.list(request.getHeaders(name))));
    return isSecure ? approach.secured() : approach;
  }

  /** Of the connection, so it is a literal address. */
  private static InetAddress peer(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("a connection without an address", impossible);
    }
  }
}
