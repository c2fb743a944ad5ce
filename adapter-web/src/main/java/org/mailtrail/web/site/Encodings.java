package org.mailtrail.web.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser says of how an answer may come packed (RFC 9110, Accept-Encoding). */
final class Encodings {
  private static final Pattern GZIP =
      Pattern.compile("(?i)(?<![^,\\s])gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))(?![\\w-])");

  private Encodings() {}

  /** Whether gzip is among them, and not as what is never wanted. */
  static boolean haveGzip(@Nullable String accepted) {
    return accepted != null && GZIP.matcher(accepted).find();
  }
}
