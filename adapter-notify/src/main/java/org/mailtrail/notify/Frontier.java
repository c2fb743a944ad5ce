package org.mailtrail.notify;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Dns;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.guarded.Border;

/**
 * Where may be sent to: over HTTPS, and not into this machine's own network unless that is allowed.
 *
 * @param isPrivateAllowed whether this machine and private networks may be reached
 * @param outside what else may be
 * @param names who knows names
 */
record Frontier(boolean isPrivateAllowed, Border outside, Dns names) {
  private static final String SETTING = "mailtrail.webhook.private-addresses";
  private static final Border THIS_MACHINE = Border.thisMachine();
  private static final Border OPEN = Border.open();

  /** Of the Internet. */
  static Frontier of(boolean isPrivateAllowed) {
    return new Frontier(isPrivateAllowed, Border.publicServers(), Dns.SYSTEM);
  }

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

  /** Of what kind that is, as far as it shows before anybody connects. */
  Optional<NotifySentence> hindrance(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
      return Optional.of(NotifySentence.ADDRESS_OF_NO_SERVER);
    }
    List<InetAddress> known = known(host);
    if (!scheme.equals("https") && !(scheme.equals("http") && isThisMachine(known))) {
      return Optional.of(NotifySentence.ADDRESS_WITHOUT_HTTPS);
    }
    return isPrivateAllowed || known.stream().allMatch(outside::isOpen)
        ? Optional.empty()
        : Optional.of(NotifySentence.ADDRESS_IS_PRIVATE);
  }

  /** Whether this name leads to this machine, and nowhere else. */
  boolean isThisMachine(String host) {
    return isThisMachine(known(host));
  }

  private static boolean isThisMachine(List<InetAddress> known) {
    return !known.isEmpty() && known.stream().allMatch(THIS_MACHINE::isOpen);
  }

  /** Empty for a name that nobody knows: the attempt to reach it says so, at its time. */
  private List<InetAddress> known(String host) {
    try {
      return names.lookup(host);
    } catch (UnknownHostException unknown) {
      return List.of();
    }
  }

  /** What a connection to this address, in which no hindrance was found, may really reach. */
  Border border(URI address) {
    if (!isPrivateAllowed) {
      return outside;
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? OPEN : THIS_MACHINE;
  }

  /** Whether everything may be reached, so that a proxy may look names up for us. */
  static boolean isNone(Border border) {
    return border == OPEN;
  }
}
