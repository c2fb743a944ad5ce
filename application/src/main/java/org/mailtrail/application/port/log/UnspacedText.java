package org.mailtrail.application.port.log;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes words apart where a script has nothing between its words: there every two neighbours stand
 * for a word. So what is written in the middle of a sentence is found without a dictionary (ADR
 * 0069).
 */
final class UnspacedText {
  private static final Set<UnicodeScript> SCRIPTS =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final char FIRST = '\u0E00'; // of Thai; all these scripts lie behind it

  private UnspacedText() {}

  /** The words of an entry's word: of such a script all pairs, and the last character alone. */
  static List<String> kept(String word) {
    return words(word, true);
  }

  /** The words of a wanted word: of such a script all pairs, or the one character. */
  static List<String> wanted(String word) {
    return words(word, false);
  }

  private static List<String> words(String word, boolean kept) {
    return word.chars().allMatch(c -> c < FIRST) ? List.of(word) : takenApart(word, kept);
  }

  private static List<String> takenApart(String word, boolean kept) {
    List<String> words = new ArrayList<>();
    int[] letters = word.codePoints().toArray();
    for (int start = 0; start < letters.length; ) {
      boolean isUnspaced = isUnspaced(letters[start]);
      int end = end(letters, start, isUnspaced);
      if (isUnspaced) {
        addPairs(letters, start, end, kept, words);
      } else {
        words.add(new String(letters, start, end - start));
      }
      start = end;
    }
    return words;
  }

  /** Where a run ends; a mark or a sign that many scripts share goes with what it follows. */
  private static int end(int[] letters, int start, boolean isUnspaced) {
    int end = start + 1;
    while (end < letters.length
        && (isShared(letters[end]) || isUnspaced(letters[end]) == isUnspaced)) {
      end++;
    }
    return end;
  }

  private static void addPairs(
      int[] letters, int start, int end, boolean kept, List<String> words) {
    for (int at = start; at < end - 1; at++) {
      words.add(new String(letters, at, 2));
    }
    if (kept || end - start == 1) {
      words.add(new String(letters, end - 1, 1));
    }
  }

  private static boolean isUnspaced(int letter) {
    return SCRIPTS.contains(UnicodeScript.of(letter));
  }

  /** Such as the Japanese sign of a long vowel; digits are words of their own. */
  private static boolean isShared(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED)
        && !Character.isDigit(letter);
  }
}
