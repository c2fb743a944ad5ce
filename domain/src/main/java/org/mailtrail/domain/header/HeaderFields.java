package org.mailtrail.domain.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few header fields that decisions and threads read; an adapter need not carry any other. Names
 * are compared without regard to case.
 *
 * <p>Who can look into a message adds the Content-Type of its parts, outermost first, as far as
 * they say what the message itself is: not of a message that is merely attached.
 */
public final class HeaderFields {
  /** The names of these fields, in lower case. */
  public static final Set<String> RELEVANT =
      Set.of(
          "authentication-results",
          "auto-submitted",
          "content-type",
          "in-reply-to",
          "list-archive",
          "list-id",
          "list-owner",
          "list-post",
          "list-subscribe",
          "list-unsubscribe",
          "precedence",
          "references",
          "return-path",
          "x-autoreply",
          "x-autoreply-from",
          "x-autorespond",
          "x-autoresponder",
          "x-failed-recipients");

  /** A quoted string, in which no comment begins, or a comment with none inside. */
  private static final Pattern COMMENT =
      Pattern.compile("(\"(?:[^\"\\\\]|\\\\.){0,400}+\")|\\((?:[^()\\\\]|\\\\.)*+\\)");

  /** What stands in the middle is passed over once, and not from each of its places. */
  private static final Pattern ENDS =
      Pattern.compile("^[\\p{Cf}\\p{Z}\\s]++|(?<![\\p{Cf}\\p{Z}\\s])[\\p{Cf}\\p{Z}\\s]++$");

  private static final int DEEPEST_COMMENT = 20;
  private static final int MOST = 1_000;
  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}\\p{Cf};,\"']++");

  private static final HeaderFields NONE = new HeaderFields(Map.of());

  private final Map<String, List<String>> values;

  private HeaderFields(Map<String, List<String>> values) {
    this.values = values;
  }

  /** No field at all. */
  public static HeaderFields none() {
    return NONE;
  }

  /** Whether anybody reads the field; adapters drop the others. */
  public static boolean isRelevant(String name) {
    return RELEVANT.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * These fields and one more; irrelevant ones are left out, and so is what comes after a thousand
   * of one name, which no program writes that means well.
   */
  public HeaderFields with(String name, String value) {
    String bare = name.strip().toLowerCase(Locale.ROOT);
    if (!RELEVANT.contains(bare) || all(bare).size() >= MOST) {
      return this;
    }
    Map<String, List<String>> more = new TreeMap<>(values);
    List<String> all = new ArrayList<>(all(bare));
    all.add(value.strip());
    more.put(bare, List.copyOf(all));
    return new HeaderFields(more);
  }

  /** Every value of the field, in order. */
  public List<String> all(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The field's first value. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The text without white space and invisible characters at its ends. */
  public static String bare(String text) {
    return ENDS.matcher(text).replaceAll("");
  }

  /**
   * The value without its comments, which may stand in one another (RFC 5322 §3.2.2); in quotes
   * none begins.
   */
  public static String withoutComments(String value) {
    String before = value;
    String after = withoutInnermost(before);
    for (int depth = 1; depth < DEEPEST_COMMENT && after.length() < before.length(); depth++) {
      before = after;
      after = withoutInnermost(before);
    }
    return after;
  }

  private static String withoutInnermost(String value) {
    return value.indexOf('(') < 0
        ? value
        : COMMENT
            .matcher(value)
            .replaceAll(
                found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
  }

  /**
   * The first word of every value, comments, quotes and what nobody sees aside, in lower case;
   * blank values have none.
   */
  public List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String value : all(name)) {
      Matcher word = WORD.matcher(withoutComments(value));
      if (word.find()) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** Whether the field occurs. */
  public boolean has(String name) {
    return !all(name).isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeaderFields fields && values.equals(fields.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
