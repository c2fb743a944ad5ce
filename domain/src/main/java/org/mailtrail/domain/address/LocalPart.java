package org.mailtrail.domain.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Local parts of addresses: words, of which some or all may be quoted (RFC 5322 §3.4.1, §4.4). A
 * quoted word means the same as its content.
 */
final class LocalPart {
  private static final Pattern WORD =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)++)\"|[^\"]++", Pattern.DOTALL);

  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
  private static final Pattern TO_ESCAPE = Pattern.compile("[\"\\\\]");

  private static final String WRAPPED = "IMCEASMTP-";
  private static final Pattern ENCODED = Pattern.compile("\\+([0-9A-Fa-f]{2})");

  private LocalPart() {}

  /** Whether it can stand before an @. */
  static boolean isOne(String text) {
    if (text.indexOf('"') < 0) {
      return EmailAddress.isAtomText(text);
    }
    Matcher word = WORD.matcher(text);
    int at = 0;
    while (at < text.length() && word.region(at, text.length()).lookingAt()) {
      if (!isFine(word)) {
        return false;
      }
      at = word.end();
    }
    return at == text.length();
  }

  private static boolean isFine(MatchResult word) {
    return word.group(1) == null
        ? EmailAddress.isAtomText(word.group())
        : word.group(1).chars().noneMatch(Character::isISOControl);
  }

  /** In the form in which local parts are compared: lower-case NFC, without needless quotes. */
  static String canonical(String text) {
    String normal = Ascii.is(text) ? text.toLowerCase(Locale.ROOT) : normal(text);
    return normal.indexOf('"') < 0
        ? normal
        : WORD.matcher(normal).replaceAll(word -> Matcher.quoteReplacement(unquoted(word)));
  }

  private static String normal(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(visible::appendCodePoint);
    String lower = visible.toString().toLowerCase(Locale.ROOT);
    return ComposedText.of(lower, Normalizer.Form.NFC);
  }

  /** The address that Exchange has wrapped up in another of its own. */
  static Optional<String> encapsulated(String text) {
    return text.regionMatches(true, 0, WRAPPED, 0, WRAPPED.length())
        ? Optional.of(
            ENCODED
                .matcher(text.substring(WRAPPED.length()).replace('_', '/'))
                .replaceAll(code -> Matcher.quoteReplacement(decoded(code.group(1)))))
        : Optional.empty();
  }

  private static String decoded(String code) {
    return Character.toString((char) Integer.parseInt(code, 16));
  }

  /** What stands before the first plus sign; quotes that it opens are closed. */
  static Optional<String> withoutTag(String canonical) {
    int plus = canonical.indexOf('+');
    String before = canonical.substring(0, Math.max(0, plus));
    String closed = before.startsWith("\"") ? before + '"' : before;
    return before.isEmpty() || before.equals("\"") || !isOne(closed)
        ? Optional.empty()
        : Optional.of(closed);
  }

  private static String unquoted(MatchResult word) {
    if (word.group(1) == null) {
      return word.group();
    }
    String content = ESCAPED.matcher(word.group(1)).replaceAll("$1");
    return EmailAddress.isAtomText(content)
        ? content
        : '"' + TO_ESCAPE.matcher(content).replaceAll("\\\\$0") + '"';
  }
}
