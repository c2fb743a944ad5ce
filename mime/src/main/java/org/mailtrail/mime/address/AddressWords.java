package org.mailtrail.mime.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.mime.text.EncodedWords;

/** Finds the addr-specs in text that has neither brackets nor comments. */
final class AddressWords {
  private static final Pattern ROUND_AT = Pattern.compile("(?<!\\s)\\s*+@\\s*+");
  private static final Pattern ROUND_DOT = Pattern.compile("(?<!\\s)\\s++\\.\\s*+");

  /** No domain ends in its first word (RFC 5322 §4.4). */
  private static final Pattern AFTER_FIRST_DOT =
      Pattern.compile("(@[\\p{L}\\p{N}-]++\\.)\\s++(?=[\\p{L}\\p{N}])");

  /** Looking for the ends of more would cost more than any address is worth. */
  private static final int MOST_UNCLOSED = 50;

  private static final String EDGES = "(),;:<>，；、،؛＜＞";
  private static final String LITERAL = "@[";

  /** Between two addresses; in one alone most of them may stand (RFC 5322 §3.2.3). */
  private static final Pattern BETWEEN = Pattern.compile("[|/&,;，；、،؛\\\\]+");

  private static final Pattern BETWEEN_OR_COLON = Pattern.compile("[|/&,;:，；、،؛\\\\]+");

  /** Between two addresses, where nothing else stands; in one they mean nothing. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\uFEFF]+");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\s\\x85]]++");

  /** What Japanese and Chinese keyboards write. */
  private static final Pattern AT = Pattern.compile("[＠﹫]");

  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\x85]");

  private AddressWords() {}

  /** The words with an @; else the word, where there is one alone. */
  static List<String> of(String text) {
    if (isOne(text)) {
      return List.of(text.strip());
    }
    List<String> all = new ArrayList<>();
    for (String written : words(plain(text))) {
      String word = decoded(written);
      for (String some : parts(word, word.contains(LITERAL) ? BETWEEN : BETWEEN_OR_COLON)) {
        for (String one : parts(some, INVISIBLE)) {
          all.add(withoutEdges(one));
        }
      }
    }
    List<String> whole = all.stream().filter(AddressWords::isWhole).toList();
    return whole.isEmpty() && all.size() == 1 && isWord(all.get(0)) ? all : whole;
  }

  /** Whether it is an address as a whole, with spaces inside of quotes perhaps. */
  private static boolean isOne(String text) {
    return text.indexOf('@') >= 0 && !text.contains("=?") && EmailAddress.parse(text).isPresent();
  }

  /** With the usual signs, and no space round an @ or before a dot. */
  private static String plain(String text) {
    String usual = AT.matcher(CONTROL.matcher(text).replaceAll("")).replaceAll("@");
    String joined = ROUND_AT.matcher(SPACE.matcher(usual).replaceAll(" ")).replaceAll("@");
    String dotted = ROUND_DOT.matcher(joined).replaceAll(".");
    return AFTER_FIRST_DOT.matcher(dotted).replaceAll("$1");
  }

  /** What stands between white space; in quotes that are closed it separates nothing. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int unclosed = 0;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        words.add(text.substring(start, at));
        start = at + 1;
      } else if (text.charAt(at) == '"' && unclosed < MOST_UNCLOSED) {
        int end = Quoting.end(text, at);
        unclosed += end == at ? 1 : 0;
        at = Math.max(at, end - 1);
      }
    }
    words.add(text.substring(start));
    return words.stream().filter(word -> !word.isEmpty()).toList();
  }

  /** A bracket at the end belongs to an address whose domain is a number. */
  private static String withoutEdges(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && (EDGES.indexOf(word.charAt(start)) >= 0 || word.charAt(start) == '[')) {
      start++;
    }
    boolean literal = word.contains(LITERAL);
    while (end > start
        && (EDGES.indexOf(word.charAt(end - 1)) >= 0
            || (!literal && word.charAt(end - 1) == ']'))) {
      end--;
    }
    return word.substring(start, end);
  }

  private static String[] parts(String word, Pattern between) {
    boolean several = word.indexOf('@') != word.lastIndexOf('@') && word.indexOf('"') < 0;
    return several ? between.split(word) : new String[] {word};
  }

  /**
   * Some programs encode what stands before the @. Where that is a whole address, a server took it
   * for a mere name and put its own domain behind it.
   */
  private static String decoded(String word) {
    int at = word.indexOf('@');
    if (at < 0) {
      return word;
    }
    String decoded = EncodedWords.decode(word);
    String before = EncodedWords.decode(word.substring(0, at));
    boolean isWhole = before.indexOf('@') >= 0 && EmailAddress.parse(before).isPresent();
    return isWhole ? before : decoded;
  }

  private static boolean isWhole(String word) {
    int at = word.lastIndexOf('@');
    return at > 0 && at < word.length() - 1;
  }

  private static boolean isWord(String word) {
    return word.indexOf('@') < 0
        && !word.contains("=?")
        && word.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
