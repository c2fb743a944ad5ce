package org.mailtrail.formats.text;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text from outside as a terminal may get it: what would steer the terminal, turn the direction of
 * writing, or not be seen, stands there as an escape such as {@code \u001B}. Everything that mail,
 * files, servers or settings say passes through here before a person sees it.
 */
public final class Shown {
  private Shown() {}

  /** The text in one line. */
  public static String of(Object text) {
    StringBuilder shown = new StringBuilder();
    text.toString().codePoints().forEach(point -> shown.append(one(point)));
    return shown.toString();
  }

  /** The text with its line breaks and tabs: for what was written as several lines. */
  public static String lines(Object text) {
    return text.toString()
        .lines()
        .map(Shown::line)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** The text in one line, cut so that it takes at most so many columns of a terminal. */
  public static String cut(Object text, int columns) {
    String line = of(text);
    if (Width.of(line) <= columns) {
      return line;
    }
    StringBuilder fits = new StringBuilder();
    int width = 1; // of the ellipsis
    for (int point : text.toString().codePoints().toArray()) {
      String next = one(point);
      width += Width.of(next);
      if (width > columns) {
        break;
      }
      fits.append(next);
    }
    return fits.append('…').toString();
  }

  private static String line(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(point -> shown.append(raw(point)));
    return shown.toString();
  }

  private static String one(int point) {
    return isUnseen(point) ? escape(point) : Character.toString(point);
  }

  /** A character of a text with line breaks and tabs. */
  public static String raw(int point) {
    return point == '\n' || point == '\r' || point == '\t' ? Character.toString(point) : one(point);
  }

  private static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, point > 0xFFFF ? "\\u{%X}" : "\\u%04X", point);
    };
  }

  /** Whether it would not stand there as what it is. */
  public static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isFiller(point);
    };
  }

  /** Letters by their category that take no place or are blank: Hangul's fillers and the joiner. */
  private static boolean isFiller(int point) {
    return switch (point) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
      default -> false;
    };
  }
}
