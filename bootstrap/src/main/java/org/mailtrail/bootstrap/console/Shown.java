package org.mailtrail.bootstrap.console;

import java.util.Locale;

/**
 * Text from outside as a terminal may get it: what would steer the terminal, turn the direction of
 * writing, or not be seen, stands there as an escape such as {@code \u001B}. Everything that mail,
 * files, servers or settings say passes through here before a person sees it.
 */
public final class Shown {
  private Shown() {}

  /** The text in one line. */
  public static String of(Object text) {
    return shown(text.toString(), false);
  }

  /** The text with its line breaks: for messages that were written as several lines. */
  public static String lines(Object text) {
    return shown(text.toString(), true);
  }

  /** The text in one line, cut so that it takes at most so many columns of a terminal. */
  public static String cut(Object text, int columns) {
    String line = of(text);
    if (Width.of(line) <= columns) {
      return line;
    }
    StringBuilder fits = new StringBuilder();
    int width = 1; // of the ellipsis
    int[] points = line.codePoints().toArray();
    for (int i = 0; i < points.length && width + Width.of(points[i]) <= columns; i++) {
      width += Width.of(points[i]);
      fits.appendCodePoint(points[i]);
    }
    return fits.append('…').toString();
  }

  private static String shown(String text, boolean withLines) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(shown, point, withLines));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point, boolean withLines) {
    if (!isUnseen(point) || (withLines && (point == '\n' || point == '\r'))) {
      shown.appendCodePoint(point);
    } else {
      shown.append(escape(point));
    }
  }

  private static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, point > 0xFFFF ? "\\u{%X}" : "\\u%04X", point);
    };
  }

  private static boolean isUnseen(int point) {
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
