package org.mailtrail.domain.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Takes off what people and programs put round an addr-spec although it is no part of it: white
 * space, invisible characters, brackets, a pair of quotes, {@code mailto:} and {@code smtp:}.
 */
final class AddressText {
  /** Longer text is no address, however much of it would be taken off. */
  private static final int LONGEST = 4_000;

  private static final List<String> PAIRS =
      List.of(
          "<>",
          "''",
          "\"\"",
          "``",
          "`'",
          "\u00B4\u00B4",
          "`\u00B4",
          "\u2018\u2019",
          "\u2019\u2019",
          "\u201A\u2018",
          "\u201A\u2019",
          "\u201C\u201D",
          "\u201D\u201D",
          "\u201E\u201C",
          "\u201E\u201D",
          "\u00AB\u00BB",
          "\u00BB\u00AB",
          "\u2039\u203A",
          "\u203A\u2039",
          "\uFF1C\uFF1E",
          "\uFF02\uFF02",
          "\u300C\u300D",
          "\u300E\u300F",
          "\u3008\u3009",
          "\u300A\u300B",
          "\u3010\u3011");
  private static final String MAILTO = "mailto:";
  private static final String SMTP = "smtp:";

  private AddressText() {}

  /** What is left; empty for text of unreasonable length. */
  static String bare(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    String bare = trimmed(withoutInvisible(text));
    String before;
    do {
      before = bare;
      bare = trimmed(withoutPrefix(withoutPair(before)));
    } while (bare.length() < before.length());
    return bare;
  }

  /** Without characters of category Cf; joiners stay, for in a domain they can mean something. */
  static String withoutInvisible(String text) {
    if (Ascii.is(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT || Joiners.is(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Joiners.is(c);
  }

  private static String withoutPair(String text) {
    int last = text.length() - 1;
    for (String pair : PAIRS) {
      if (last > 1 && text.charAt(0) == pair.charAt(0) && text.charAt(last) == pair.charAt(1)) {
        return text.substring(1, last);
      }
    }
    return text;
  }

  private static String withoutPrefix(String text) {
    if (startsWith(text, SMTP)) {
      return text.substring(SMTP.length());
    }
    if (!startsWith(text, MAILTO)) {
      return text;
    }
    int encoded = text.indexOf("%40");
    int at = encoded < 0 ? text.indexOf('@') : encoded;
    int query = text.indexOf('?', Math.max(0, at));
    String address = text.substring(MAILTO.length(), query < 0 ? text.length() : query);
    return decoded(address.startsWith("//") ? address.substring(2) : address);
  }

  /** What cannot stand in a URI is encoded there, as the letters beyond ASCII are (RFC 6068). */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      return decoded.indexOf('\uFFFD') < 0 ? decoded : text;
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  private static boolean startsWith(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
