package org.mailtrail.notify;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.log.desk.Refusal;

/**
 * Where may be sent to: over HTTPS, and not into this machine's own network unless that is allowed.
 *
 * @param isPrivateAllowed whether this machine and private networks may be reached
 */
record Frontier(boolean isPrivateAllowed) {
  private static final String SETTING = "mailtrail.webhook.private-addresses";
  private static final int CARRIER_FIRST = 100;
  private static final int CARRIER_SECOND_MASK = 0xC0;
  private static final int CARRIER_SECOND = 64;
  private static final int BYTE = 0xFF;
  private static final int UNIQUE_LOCAL_MASK = 0xFE;
  private static final int UNIQUE_LOCAL = 0xFC;

  /** Why the address cannot be used, and what to do; empty when it can. */
  Optional<Refusal> refusal(URI address) {
    return hindrance(address)
        .map(what -> new Refusal("webhook-address", what.english(), remedy(what)));
  }

  private static String remedy(NotifySentence what) {
    return switch (what) {
      case ADDRESS_OF_NO_SERVER -> "Write it like https://crm.contoso.com/in.";
      case ADDRESS_WITHOUT_HTTPS -> "Begin it with https://.";
      default -> "Choose a public address, or set " + SETTING + " to true.";
    };
  }

  /** Of what kind that is. */
  Optional<NotifySentence> hindrance(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
      return Optional.of(NotifySentence.ADDRESS_OF_NO_SERVER);
    }
    if (!scheme.equals("https") && !(scheme.equals("http") && isLoopback(host))) {
      return Optional.of(NotifySentence.ADDRESS_WITHOUT_HTTPS);
    }
    return isPrivateAllowed || !isPrivate(host)
        ? Optional.empty()
        : Optional.of(NotifySentence.ADDRESS_IS_PRIVATE);
  }

  private static boolean isLoopback(String host) {
    return all(host, InetAddress::isLoopbackAddress);
  }

  /** What is not known by name is refused by the attempt to reach it. */
  private static boolean isPrivate(String host) {
    return !all(host, address -> !isPrivate(address));
  }

  private static boolean all(String host, java.util.function.Predicate<InetAddress> test) {
    try {
      for (InetAddress one : InetAddress.getAllByName(host)) {
        if (!test.test(one)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException unknown) { // cannot be reached, and so does no harm
      return false;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean carrier =
        address instanceof Inet4Address
            && bytes[0] == CARRIER_FIRST
            && (bytes[1] & CARRIER_SECOND_MASK) == CARRIER_SECOND;
    boolean uniqueLocal =
        address instanceof Inet6Address && (bytes[0] & BYTE & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || carrier
        || uniqueLocal;
  }
}
