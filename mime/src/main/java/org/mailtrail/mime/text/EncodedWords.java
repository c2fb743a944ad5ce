package org.mailtrail.mime.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes RFC 2047 encoded words wherever they stand, also where they may not: inside quotes,
 * inside a word, with spaces or raw bytes in them, and with a character that begins in one word and
 * ends in the next. What cannot be decoded stays as it is written.
 */
public final class EncodedWords {
  private static final Pattern START = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?");
  private static final int LONGEST = 1_000;
  private static final Pattern GAP = Pattern.compile("[ \\t\\r\\n]*");
  private static final Pattern PADDING = Pattern.compile("=++");
  private static final Pattern NOT_BASE_64 = Pattern.compile("[^A-Za-z0-9+/]");

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String charset = "";
  private final StringBuilder written = new StringBuilder();

  private EncodedWords() {}

  /** The text with its encoded words decoded. */
  public static String decode(String body) {
    return body.contains("=?") ? new EncodedWords().decoded(body) : body;
  }

  /** Where the encoded word ends that begins here; the same position when none does. */
  public static int end(String text, int at) {
    Matcher start = START.matcher(text).region(at, text.length());
    if (!start.lookingAt()) {
      return at;
    }
    int most = Math.min(text.length(), at + LONGEST + 2);
    int end = start.end() < most ? text.substring(start.end(), most).indexOf("?=") : -1;
    return end < 0 ? at : start.end() + end + 2;
  }

  private String decoded(String body) {
    Matcher start = START.matcher(body);
    int at = 0;
    int end = 0;
    while (end >= 0 && start.find()) {
      end = end < start.end() ? body.indexOf("?=", start.end()) : end;
      if (end >= 0 && start.start() >= at && isInnermost(body, start.end(), end)) {
        begin(body.substring(at, start.start()), start.group(1));
        at = end + 2;
        take(start.group(2), body.substring(start.end(), end), body.substring(start.start(), at));
      }
    }
    flush();
    return text.append(body.substring(at)).toString();
  }

  /** Where another word begins before the end, it is that one's end. */
  private static boolean isInnermost(String body, int from, int end) {
    int next = body.indexOf("=?", from);
    return next < 0 || next >= end - 1;
  }

  /** White space between two words is none. */
  private void begin(String between, String name) {
    boolean adjoins = !written.isEmpty() && GAP.matcher(between).matches();
    String bare = name.replaceFirst("\\*.*", "").toLowerCase(Locale.ROOT);
    if (!adjoins || !bare.equals(charset)) {
      flush();
      text.append(adjoins ? "" : between);
      charset = bare;
    }
  }

  private void take(String encoding, String content, String word) {
    bytes.writeBytes(encoding.equalsIgnoreCase("b") ? base64(content) : quoted(content));
    written.append(word);
  }

  private void flush() {
    if (!written.isEmpty()) {
      text.append(Charsets.decode(bytes.toByteArray(), charset).orElse(written.toString()));
      bytes.reset();
      written.setLength(0);
    }
  }

  /** Some programs encode piece by piece, and leave the end of each piece in the middle. */
  private static byte[] base64(String letters) {
    String usual = letters.replace('-', '+').replace('_', '/');
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    for (String piece : PADDING.split(usual)) {
      String clean = NOT_BASE_64.matcher(piece).replaceAll("");
      int whole = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
      decoded.writeBytes(Base64.getDecoder().decode(clean.substring(0, whole)));
    }
    return decoded.toByteArray();
  }

  private byte[] quoted(String content) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int high =
          c == '=' && i + 2 < content.length() ? Character.digit(content.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(content.charAt(i + 2), 16);
      if (low >= 0) {
        decoded.write(high * 16 + low);
        i += 2;
      } else {
        decoded.writeBytes(raw(c));
      }
    }
    return decoded.toByteArray();
  }

  /** A character that should have been encoded was in the message's own charset, or in UTF-8. */
  private byte[] raw(char c) {
    if (c == '_') {
      return new byte[] {' '};
    }
    String one = String.valueOf(c);
    return charset.startsWith("utf")
        ? one.getBytes(StandardCharsets.UTF_8)
        : one.getBytes(Bytes.WESTERN);
  }
}
