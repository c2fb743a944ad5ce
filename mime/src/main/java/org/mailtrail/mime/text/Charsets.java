package org.mailtrail.mime.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decodes text by the name of its charset, as mail programs mean the name. */
final class Charsets {
  /** Names under which programs write a superset. */
  private static final Map<String, String> MEANT =
      Map.of(
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "ks_c_5601-1987", "x-windows-949",
          "euc-kr", "x-windows-949",
          "iso-8859-8-i", "ISO-8859-8");

  private Charsets() {}

  /** The text; empty when nobody knows the charset. */
  static Optional<String> decode(byte[] bytes, String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (lower.equals("utf-7") || lower.equals("unicode-1-1-utf-7")) {
      return Optional.of(Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
    return charset(MEANT.getOrDefault(lower, lower)).map(charset -> decode(bytes, charset));
  }

  /** What claims to be plain and is valid UTF-8 beyond ASCII is UTF-8. */
  private static String decode(byte[] bytes, Charset charset) {
    String claimed = new String(bytes, charset);
    return charset.equals(Bytes.WESTERN)
        ? Bytes.strict(bytes, StandardCharsets.UTF_8, claimed)
        : claimed;
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
