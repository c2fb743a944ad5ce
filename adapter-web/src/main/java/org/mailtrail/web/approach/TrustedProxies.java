package org.mailtrail.web.approach;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Function;

/**
 * Whose word on visitors is believed.
 *
 * @param ranges the addresses of the proxies
 * @param fields the header fields by which they tell
 */
public record TrustedProxies(List<AddressRange> ranges, ProxyFields fields) {
  /** Copies the list. */
  public TrustedProxies {
    ranges = List.copyOf(ranges);
  }

  /** Nobody's word is believed. */
  public static TrustedProxies none() {
    return new TrustedProxies(List.of(), ProxyFields.X_FORWARDED);
  }

  /**
   * A request as the connection tells it.
   *
   * @param peer who has connected
   * @param isSecure whether by HTTPS
   * @param host the name that was asked for
   * @param fields the lines of a header field, in their order
   */
  public record Asked(
      InetAddress peer, boolean isSecure, String host, Function<String, List<String>> fields) {}

  /**
   * How the visitor came: from who has connected, along what each proxy tells, as long as the one
   * who tells is believed. What somebody wrote who is not stays unread.
   */
  public Approach of(Asked asked) {
    if (!trusts(asked.peer())) {
      return new Approach(
          asked.peer(), asked.isSecure(), asked.host(), ProxyFields.isThereAny(asked.fields()));
    }
    Approach at = new Approach(asked.peer(), asked.isSecure(), asked.host(), false);
    List<Hop> hops = fields.hops(asked.fields());
    for (int i = hops.size() - 1; i >= 0 && trusts(at.from()); i--) {
      at = beyond(at, hops.get(i));
      if (hops.get(i).from().isEmpty()) {
        return at;
      }
    }
    return at;
  }

  private static Approach beyond(Approach at, Hop hop) {
    return new Approach(
        hop.from().orElse(at.from()),
        hop.scheme().isPresent() ? hop.isSecure() : at.isSecure(),
        hop.host().orElse(at.host()),
        false);
  }

  private boolean trusts(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
