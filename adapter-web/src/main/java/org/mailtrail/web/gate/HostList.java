package org.mailtrail.web.gate;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names by which the console may be asked for. A page of the Web that lets a name of its own
 * point to this machine (DNS rebinding) is not among them.
 */
final class HostList {
  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(?::\\d*)?");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

  private final Set<String> names;

  HostList(Collection<String> names) {
    this.names =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the header field names a host that is served, with or without a port. */
  boolean knows(String header) {
    Matcher host = HOST.matcher(header.toLowerCase(Locale.ROOT));
    return host.matches()
        && (LOOPBACK.matcher(host.group(1)).matches() || names.contains(host.group(1)));
  }
}
