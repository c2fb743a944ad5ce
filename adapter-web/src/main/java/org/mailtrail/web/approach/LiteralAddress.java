package org.mailtrail.web.approach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses as they are written in header fields; never asks for a name. */
final class LiteralAddress {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 =
      Pattern.compile("(" + OCTET + "(?:\\." + OCTET + "){3})(?::\\d{1,5})?");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]{2,39}(?:[0-9.]{7,15})?");
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?");

  private LiteralAddress() {}

  /** The address, with or without a port; empty for what is none. */
  static Optional<InetAddress> parse(String text) {
    String bare = text.strip();
    Matcher ipv4 = IPV4.matcher(bare);
    if (ipv4.matches()) {
      return literal(ipv4.group(1));
    }
    Matcher inBrackets = BRACKETS.matcher(bare);
    String ipv6 = inBrackets.matches() ? inBrackets.group(1) : bare;
    return ipv6.indexOf(':') >= 0 && IPV6.matcher(ipv6).matches()
        ? literal(ipv6)
        : Optional.empty();
  }

  /** Digits and colons alone: Java reads them, and asks nobody. */
  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
