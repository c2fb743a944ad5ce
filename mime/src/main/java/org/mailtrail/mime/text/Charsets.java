package org.mailtrail.mime.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Decodes text by the name of its charset, as mail programs mean the name. */
public final class Charsets {
  /** Names under which programs write a superset, and names that Java has another for. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("gb-2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("ks-c-5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("iso-8859-8-e", "ISO-8859-8"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("x-mac-roman", "x-MacRoman"));

  /** Names of those who do not know either. */
  private static final Set<String> ANY =
      Set.of("unknown", "unknown-8bit", "x-unknown", "x-user-defined", "default", "none", "binary");

  private static final Pattern NUMBERED =
      Pattern.compile("(?:win|windows|cp|ibm|latin|utf|iso)[- ]?(\\d{1,5})(?:[- ](\\d{1,2}))?");

  /** Of the standard, as in {@code ISO_8859-1:1987}. */
  private static final Pattern YEAR = Pattern.compile(":\\d{4}$");

  private Charsets() {}

  /** The text; empty when nobody knows the charset, and the bytes are not UTF-8. */
  public static Optional<String> decode(byte[] bytes, String name) {
    String bare = YEAR.matcher(name.replace('"', ' ').strip()).replaceFirst("");
    String lower = bare.toLowerCase(Locale.ROOT).replace('_', '-');
    if (lower.equals("utf-7") || lower.equals("unicode-1-1-utf-7")) {
      return Optional.of(Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
    if (ANY.contains(lower)) {
      return Optional.of(decode(bytes, Bytes.WESTERN));
    }
    return charset(lower).map(charset -> decode(bytes, charset)).or(() -> Bytes.utf8(bytes));
  }

  /** What claims to be plain and is valid UTF-8 beyond ASCII is UTF-8. */
  private static String decode(byte[] bytes, Charset charset) {
    Optional<String> better = charset.equals(Bytes.WESTERN) ? Bytes.utf8(bytes) : Optional.empty();
    return better.orElseGet(() -> new String(bytes, charset));
  }

  private static Optional<Charset> charset(String name) {
    return known(MEANT.getOrDefault(name, name))
        .or(() -> known(name.replace('-', '_')))
        .or(() -> known(NUMBERED.matcher(name).replaceFirst(Charsets::usual)))
        .map(charset -> known(meant(charset)).orElse(charset));
  }

  private static String meant(Charset charset) {
    String name = charset.name();
    return MEANT.getOrDefault(name.toLowerCase(Locale.ROOT).replace('_', '-'), name);
  }

  /** {@code windows1252} is {@code windows-1252}, {@code utf 8} is {@code utf-8}. */
  private static String usual(MatchResult name) {
    String number = name.group(1);
    if (name.group().startsWith("utf")) {
      return "utf-" + number;
    }
    if (name.group().startsWith("iso") || name.group().startsWith("latin")) {
      return name.group(2) == null ? "latin" + number : "iso-" + number + "-" + name.group(2);
    }
    return number.startsWith("125") ? "windows-" + number : "cp" + number;
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
