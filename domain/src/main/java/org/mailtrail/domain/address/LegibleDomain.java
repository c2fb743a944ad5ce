package org.mailtrail.domain.address;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes domain names for people to read: in their own letters where none of them passes for
 * another one, else in the ASCII form in which they are compared. It is stricter than UTS 39: a
 * label has one script (or those that Japanese and Korean mix), no letters that are seldom told
 * apart, and nothing that is written from right to left. What stays in ASCII harms nobody.
 */
public final class LegibleDomain {
  private static final String ENCODED = "xn--";
  private static final int FIRST_OTHER = 0x80;
  private static final int LATEST_LATIN = 0x17E;
  private static final int LONG_SOUND = 0x30FC;

  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)*+");

  /** Dotless i, kra, eng, thorn, and letters with a small mark above or below. */
  private static final String SELDOM_TOLD_APART =
      "\u00FE\u010B\u0117\u0121\u0123\u0129\u012B\u012D\u012F\u0131\u0137\u0138\u013C\u0140\u0146"
          + "\u0149\u014B\u0157\u0163\u0167\u0173";

  /** Greek and Cyrillic letters that look like Latin ones, or nearly; a name needs another one. */
  private static final String LIKE_LATIN =
      "\u03B1\u03B3\u03B7\u03B9\u03BA\u03BD\u03BF\u03C1\u03C2\u03C3\u03C4\u03C5\u03C7\u03C9\u03F2"
          + "\u03F3\u0430\u0432\u0433\u0435\u0437\u043A\u043C\u043D\u043E\u043F\u0440\u0441\u0442"
          + "\u0443\u0445\u0448\u0449\u044A\u044C\u0451\u0455\u0456\u0457\u0458\u0461\u0475\u0491"
          + "\u0493\u0495\u04AB\u04BB\u04BD\u04CF\u0501\u051B\u051D";

  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          EnumSet.of(UnicodeScript.LATIN),
          EnumSet.of(UnicodeScript.GREEK),
          EnumSet.of(UnicodeScript.CYRILLIC),
          EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL));

  private LegibleDomain() {}

  /** The text, be it an address or a sentence, with each domain in it as people read it. */
  public static String in(String text) {
    return text.toLowerCase(Locale.ROOT).contains(ENCODED)
        ? NAMES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(name(found.group())))
        : text;
  }

  private static String name(String name) {
    List<Optional<String>> labels =
        Arrays.stream(name.split("\\.", -1)).map(LegibleDomain::label).toList();
    return labels.stream().allMatch(Optional::isPresent)
        ? labels.stream().map(Optional::orElseThrow).collect(Collectors.joining("."))
        : name;
  }

  /** Empty where the label is not to be shown in its own letters. */
  private static Optional<String> label(String label) {
    return label.regionMatches(true, 0, ENCODED, 0, ENCODED.length())
        ? PunycodeReader.decoded(label.substring(ENCODED.length()).toLowerCase(Locale.ROOT))
            .filter(shown -> DomainName.canonical(shown).equalsIgnoreCase(label))
            .filter(LegibleDomain::isPlain)
        : Optional.of(label);
  }

  private static boolean isPlain(String label) {
    Set<UnicodeScript> scripts =
        label
            .codePoints()
            .filter(c -> c >= FIRST_OTHER || Character.isLetter(c))
            .mapToObj(LegibleDomain::script)
            .collect(Collectors.toSet());
    return TOGETHER.stream().anyMatch(known -> known.containsAll(scripts))
        && label.codePoints().allMatch(LegibleDomain::isToldApart)
        && isUnlikeLatin(label, scripts);
  }

  private static UnicodeScript script(int c) {
    return c == LONG_SOUND ? UnicodeScript.KATAKANA : UnicodeScript.of(c);
  }

  private static boolean isToldApart(int c) {
    boolean isLatin = UnicodeScript.of(c) == UnicodeScript.LATIN;
    return c < FIRST_OTHER
        || Character.isLetter(c)
            && (!isLatin || c <= LATEST_LATIN && SELDOM_TOLD_APART.indexOf(c) < 0);
  }

  private static boolean isUnlikeLatin(String label, Set<UnicodeScript> scripts) {
    return !scripts.contains(UnicodeScript.GREEK) && !scripts.contains(UnicodeScript.CYRILLIC)
        || label.codePoints().anyMatch(c -> c >= FIRST_OTHER && LIKE_LATIN.indexOf(c) < 0);
  }
}
