package org.mailtrail.web.health;

import java.util.Locale;
import org.mailtrail.application.health.badge.BadgeLight;

/** A badge as an image. */
final class BadgeSvg {
  private static final int LETTER = 7;
  private static final int MARGIN = 20;

  private BadgeSvg() {}

  static String of(String label, BadgeLight light, String words) {
    int left = label.codePointCount(0, label.length()) * LETTER + MARGIN;
    int right = words.codePointCount(0, words.length()) * LETTER + MARGIN;

    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="22" role="img" aria-label="%2$s: %3$s">
        <title>%2$s: %3$s</title>
        <rect width="%1$d" height="22" rx="4" fill="#3a424c"/>
        <path d="M%4$d 0h%5$da4 4 0 0 1 4 4v14a4 4 0 0 1-4 4h-%5$dz" fill="%6$s"/>
        <g fill="#fff" font-family="system-ui,Verdana,sans-serif" font-size="12" text-anchor="middle">
        <text x="%7$d" y="15">%2$s</text><text x="%8$d" y="15">%3$s</text></g>
        </svg>
        """,
        left + right,
        escaped(label),
        escaped(words),
        left,
        right - 4,
        color(light),
        left / 2,
        left + right / 2);
  }

  private static String color(BadgeLight light) {
    return switch (light) {
      case GREEN -> "#1a6b37";
      case RED -> "#b3261e";
      case OFF, UNKNOWN -> "#57606a";
    };
  }

  /** Also without what XML does not take. */
  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
