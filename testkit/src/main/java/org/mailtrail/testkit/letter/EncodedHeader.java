package org.mailtrail.testkit.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Unstructured text as a header field carries it (RFC 2047 §2). */
final class EncodedHeader {
  /** 42 bytes make 56 letters of base64; with the frame that stays below 75. */
  private static final int LONGEST = 42;

  private EncodedHeader() {}

  static String of(String text) {
    if (text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return text;
    }
    return encoded(text);
  }

  /** The text in encoded words, whatever is in it. */
  static String encoded(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (bytes(word).length + bytes(Character.toString(c)).length > LONGEST) {
                words.add(encodedWord(word));
                word.setLength(0);
              }
              word.appendCodePoint(c);
            });
    words.add(encodedWord(word));
    return String.join("\r\n ", words);
  }

  private static String encodedWord(CharSequence word) {
    return "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
