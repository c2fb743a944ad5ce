package org.mailtrail.mime.address;

import java.util.regex.Pattern;
import org.mailtrail.mime.text.EncodedWords;

/** Makes a display name of what stands before an address, or of the comment beside it. */
final class DisplayName {
  private static final Pattern QUOTE = Pattern.compile("\\\\(.)|\"");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private DisplayName() {}

  static String of(String phrase, String comment) {
    String name = plain(phrase);
    return name.isEmpty() ? plain(comment) : name;
  }

  private static String plain(String text) {
    String unquoted =
        QUOTE
            .matcher(text)
            .replaceAll(found -> found.group(1) == null ? "" : quoted(found.group(1)));
    return SPACE.matcher(EncodedWords.decode(unquoted)).replaceAll(" ").strip();
  }

  private static String quoted(String escaped) {
    return java.util.regex.Matcher.quoteReplacement(escaped);
  }
}
