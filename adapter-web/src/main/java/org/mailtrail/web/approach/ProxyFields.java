package org.mailtrail.web.approach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header fields by which proxies tell. One kind alone is read: a proxy that writes one kind
 * hands on what a visitor has written into the other.
 */
public enum ProxyFields {
  /** {@code X-Forwarded-For}, {@code -Proto} and {@code -Host}, as most proxies write them. */
  X_FORWARDED {
    @Override
    List<Hop> hops(Function<String, List<String>> fields) {
      List<String> addresses = split(fields.apply(X_FOR));
      List<String> schemes = split(fields.apply(X_PROTO));
      List<String> hosts = split(fields.apply(X_HOST));
      List<Hop> hops = new ArrayList<>();
      int told = addresses.isEmpty() && schemes.isEmpty() && hosts.isEmpty() ? 0 : 1;
      for (int i = 0; i < Math.max(told, addresses.size()); i++) {
        Optional<String> from =
            addresses.isEmpty() ? Optional.empty() : Optional.of(addresses.get(i));
        hops.add(
            Hop.of(from, beside(schemes, i, addresses.size()), beside(hosts, i, addresses.size())));
      }
      return hops;
    }
  },
  /** {@code Forwarded} of RFC 7239. */
  FORWARDED {
    @Override
    List<Hop> hops(Function<String, List<String>> fields) {
      List<Hop> hops = new ArrayList<>();
      Map<String, String> pairs = new TreeMap<>();
      Matcher pair = PAIR.matcher(String.join(",", fields.apply(STANDARD)));
      int read = 0;
      while (pair.find() && pair.start() == read) {
        pairs.putIfAbsent(pair.group(1).toLowerCase(Locale.ROOT), value(pair));
        read = pair.end();
        if (!pair.group(4).equals(";")) {
          hops.add(hop(pairs));
          pairs.clear();
        }
      }
      return read == String.join(",", fields.apply(STANDARD)).length() ? hops : List.of();
    }
  };

  private static final String X_FOR = "X-Forwarded-For";
  private static final String X_PROTO = "X-Forwarded-Proto";
  private static final String X_HOST = "X-Forwarded-Host";
  private static final String STANDARD = "Forwarded";
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\",;=]*))\\s*(;|,|$)");

  /** Who tells, in the order of the proxies that were passed, the nearest last. */
  abstract List<Hop> hops(Function<String, List<String>> fields);

  /** Whether a request has any field of either kind. */
  static boolean isThereAny(Function<String, List<String>> fields) {
    return List.of(X_FOR, X_PROTO, X_HOST, STANDARD).stream()
        .anyMatch(name -> !fields.apply(name).isEmpty());
  }

  private static List<String> split(List<String> lines) {
    return lines.isEmpty() ? List.of() : Arrays.asList(String.join(",", lines).split(",", -1));
  }

  /** Where each proxy has added to both, the one of the same proxy; else what the nearest said. */
  private static Optional<String> beside(List<String> values, int index, int addresses) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(values.get(values.size() == addresses ? index : values.size() - 1));
  }

  private static String value(Matcher pair) {
    String quoted = pair.group(2);
    return quoted == null ? pair.group(3) : quoted.replaceAll("\\\\(.)", "$1");
  }

  private static Hop hop(Map<String, String> pairs) {
    return Hop.of(
        Optional.ofNullable(pairs.get("for")),
        Optional.ofNullable(pairs.get("proto")),
        Optional.ofNullable(pairs.get("host")));
  }
}
