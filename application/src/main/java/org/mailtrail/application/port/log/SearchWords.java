package org.mailtrail.application.port.log;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mailtrail.domain.address.ComposedText;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Interaction;

/**
 * The words by which an entry is found: every store cuts texts up like this, so that the same
 * entries are found everywhere. Letters and digits make words, whatever stands between them; where
 * a script writes no space between words, two neighbours do. Compatibility forms and case do not
 * count.
 */
public final class SearchWords {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int LONGEST = 60;
  private static final int MOST_OF_AN_ENTRY = 120;
  private static final int MOST_OF_A_QUESTION = 10;
  private static final int LONGEST_TEXT = 2_000;

  private SearchWords() {}

  /** The words by which the entry is found, each once. */
  public static Set<String> of(Interaction interaction) {
    Exchange exchange = interaction.exchange();
    return of(
        List.of(
            exchange.salespersonAddress().toString(),
            exchange.contactAddress().toString(),
            exchange.company(),
            interaction.subject()));
  }

  /** The words of the texts, each once; of long texts the first ones. */
  public static Set<String> of(Collection<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    texts.forEach(text -> addWords(text, UnspacedText::kept, MOST_OF_AN_ENTRY, words));
    return words;
  }

  /**
   * The words that somebody looks for: each of them is the beginning of a word, 10 at most. None
   * where the text has neither letter nor digit: then nothing can be found.
   */
  public static Set<String> wanted(String text) {
    Set<String> words = new LinkedHashSet<>();
    addWords(text, UnspacedText::wanted, MOST_OF_A_QUESTION, words);
    return words;
  }

  /** Whether there are wanted words, and each begins one of the words. */
  public static boolean fit(Collection<String> wanted, Collection<String> words) {
    return !wanted.isEmpty()
        && wanted.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
  }

  private static void addWords(
      String text, Function<String, List<String>> parts, int most, Set<String> words) {
    String start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    String plain = ComposedText.of(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (String whole : BETWEEN.split(plain)) {
      for (String word : whole.isEmpty() ? List.<String>of() : parts.apply(whole)) {
        if (words.size() < most) {
          words.add(word.substring(0, Math.min(LONGEST, word.length())));
        }
      }
    }
  }
}
