package org.mailtrail.mime.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-7 (RFC 2152), which Java has no charset for and old mail is written in. */
final class Utf7 {
  private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

  private Utf7() {}

  static String decode(String text) {
    Matcher shifted = SHIFTED.matcher(text);
    StringBuilder decoded = new StringBuilder();
    while (shifted.find()) {
      String letters = shifted.group(1);
      shifted.appendReplacement(
          decoded, Matcher.quoteReplacement(letters.isEmpty() ? "+" : utf16(letters)));
    }
    return shifted.appendTail(decoded).toString();
  }

  private static String utf16(String letters) {
    String whole = letters.length() % 4 == 1 ? letters.substring(1) : letters;
    byte[] bytes = Base64.getDecoder().decode(whole);
    return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
  }
}
