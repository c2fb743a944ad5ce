package org.mailtrail.graph.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what was sent out of what came back, so that an echo is never logged. */
public final class Scrubber {
  private static final Set<String> HARMLESS =
      Set.of("client_id", "grant_type", "scope", "redirect_uri", "client_info", "claims");

  /** Longer than a UUID: no word of a sentence, perhaps a token that was sent before. */
  private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9._~+/=-]{38,}");

  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_WORDS = 200;

  private final List<String> sent;

  private Scrubber(List<String> sent) {
    this.sent = sent;
  }

  /** For answers to a request with this form body. */
  public static Scrubber of(@Nullable String form) {
    return new Scrubber(
        Arrays.stream((form == null ? "" : form).split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2 && !HARMLESS.contains(pair[0]))
            .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
            .filter(value -> value.length() > 3)
            .toList());
  }

  /** The first sentence or so, on one line. */
  public String words(String text) {
    String clean = text;
    for (String secret : sent) {
      clean = clean.replace(secret, "…");
    }
    clean = OPAQUE.matcher(clean).replaceAll("…");
    String line = clean.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}+", " ").strip();
    int trace = line.indexOf(" Trace ID:");
    line = trace < 0 ? line : line.substring(0, trace);
    return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS) + "…";
  }

  /** An error code, if it looks like one. */
  public String code(String text) {
    boolean isCode = text.length() <= LONGEST_CODE && text.matches("[A-Za-z0-9_.-]*");
    return isCode && !sent.contains(text) ? text : "unreadable";
  }
}
