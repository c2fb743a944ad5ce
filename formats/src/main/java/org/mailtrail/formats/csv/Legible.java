package org.mailtrail.formats.csv;

import java.util.Locale;
import java.util.Optional;

/** Whether a value is text. */
final class Legible {
  private static final char LOST = '\uFFFD';

  private Legible() {}

  /** What is wrong with the value, if anything. */
  static Optional<String> problem(String value) {
    if (value.indexOf(LOST) >= 0) {
      return Optional.of(
          Problems.quoted(value)
              + " holds what is not in the file's encoding. Save the file as \"CSV UTF-8\", or say"
              + " what it is in: --encoding windows-1252 for most of Western Europe's Windows.");
    }
    return value
        .chars()
        .filter(Character::isISOControl)
        .mapToObj(control -> holding(control, value))
        .findFirst();
  }

  private static String holding(int control, String value) {
    return String.format(
        Locale.ROOT,
        "%s holds the control character U+%04X. Remove it; a file in UTF-16 wants its"
            + " byte order mark.",
        Problems.quoted(value),
        control);
  }
}
