package org.mailtrail.mime.address;

import org.mailtrail.mime.text.EncodedWords;

/**
 * Finds where the units of an address list end in which separators are none: quoted strings,
 * comments, angle brackets, domain literals and encoded words. What never ends is no unit.
 */
final class Quoting {
  /** Longer units are taken for unclosed ones; it also bounds what hostile fields cost. */
  private static final int LONGEST = 1_000;

  /** Of what begins and never ends, no more is looked for: it would cost more than it is worth. */
  static final int MOST_UNCLOSED = 1_000;

  private Quoting() {}

  /** Whether a unit should begin here, be it that none ends. */
  static boolean isOpening(char c) {
    return c == '"' || c == '(' || c == '<';
  }

  /** Where the unit ends that begins here; the same position when none begins. */
  static int end(String text, int at) {
    return switch (text.charAt(at)) {
      case '"' -> string(text, at);
      case '(' -> comment(text, at);
      case '<' -> angle(text, at);
      case '[' -> at > 0 && text.charAt(at - 1) == '@' ? after(text, at, "]") : at;
      case '=' -> word(text, at);
      default -> at;
    };
  }

  private static int limit(String text, int at) {
    return Math.min(text.length(), at + LONGEST);
  }

  private static int after(String text, int at, String end) {
    int found = text.substring(at, limit(text, at)).indexOf(end);
    return found < 0 ? at : at + found + end.length();
  }

  private static int string(String text, int at) {
    for (int i = at + 1; i < limit(text, at); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    return at;
  }

  private static int comment(String text, int at) {
    int depth = 0;
    for (int i = at; i < limit(text, at); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return at;
  }

  private static int word(String text, int at) {
    return text.startsWith("=?", at) ? EncodedWords.end(text, at) : at;
  }

  /** A bracket that is not closed before the next address ends with its own. */
  private static int angle(String text, int at) {
    boolean route = text.startsWith("<@", at);
    int separator = -1;
    for (int i = at + 1; i < limit(text, at); i++) {
      char c = text.charAt(i);
      if (c == '>' || (c == '<' && separator >= 0)) {
        return c == '>' ? i + 1 : separator;
      }
      if (c == '"') {
        i = Math.max(i, string(text, i) - 1);
      } else if ((c == ',' || c == ';') && !route && separator < 0) {
        separator = i;
      }
    }
    return Math.max(at, separator);
  }
}
