package org.mailtrail.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** What one seed draws: numbers, choices, and text that programs trip over. */
final class Draw {
  private static final List<String> STUMBLING =
      List.of(
          "",
          " ",
          "\t",
          "\r\n",
          "\r\n ",
          "\n",
          "\r",
          "\0",
          "\u0007",
          "\u007F",
          "\u0085",
          "\u00A0",
          "\u200B",
          "\u202E",
          "\uFEFF",
          "\uFFFD",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "ß",
          "İ",
          "ａ",
          "。",
          "\"",
          "'",
          "\\",
          "\\\"",
          "<",
          ">",
          "(",
          ")",
          "[",
          "]",
          "@",
          ":",
          ";",
          ",",
          "|",
          "/",
          ".",
          "..",
          "=",
          "?",
          "=?",
          "?=",
          "=?utf-8?q?",
          "=?utf-8?b?",
          "=?x?q?=C3?=",
          "=?utf-7?q?+?=",
          "=C3",
          "%",
          "%40",
          "+",
          "&",
          "&#0;",
          "&#x1A;",
          "&lt;",
          "&amp;",
          "]]>",
          "<![CDATA[",
          "<!--",
          "{",
          "}",
          "null",
          "0x",
          "0001-01-01T00:00:00Z",
          "99999999999999999999",
          "-1",
          "NaN",
          "1e999",
          "mailto:",
          "smtp:",
          "/o=x/cn=y",
          "EX:",
          "sep=;",
          "=cmd|'/c'!A1",
          "#N/A",
          "true",
          "multipart/",
          "; boundary=",
          "text/calendar",
          "METHOD:REPLY",
          "message/rfc822",
          "xn--",
          "xn--a",
          "Mon, 23 Nov 2026 09:00:00 +0100");

  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 up to but not this. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Something to stumble over, sometimes a great deal of it. */
  String bit() {
    String bit = one(STUMBLING);
    if (chance(3)) {
      return bit.repeat(1 + below(1 << below(12)));
    }
    return chance(10) ? bit + Character.toString(character()) : bit;
  }

  private int character() {
    return below(chance(80) ? 0x250 : Character.MAX_CODE_POINT + 1);
  }

  /** The text with some of it taken out, doubled, moved, or replaced. */
  String mutated(String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = 1 + below(4); i > 0; i--) {
      int at = below(mutated.length() + 1);
      int end = Math.min(mutated.length(), at + below(1 + below(20)));
      switch (below(5)) {
        case 0 -> mutated.delete(at, end);
        case 1 -> mutated.insert(at, mutated.substring(at, end));
        case 2 -> mutated.insert(below(mutated.length() + 1), mutated.substring(at, end));
        case 3 -> mutated.replace(at, end, bit());
        default -> mutated.insert(at, bit());
      }
    }
    return mutated.toString();
  }

  /** The bytes with some of them changed. */
  byte[] broken(byte[] bytes) {
    byte[] broken = bytes.clone();
    for (int i = below(4); i > 0 && broken.length > 0; i--) {
      broken[below(broken.length)] = (byte) below(256);
    }
    return broken;
  }
}
