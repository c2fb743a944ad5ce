package org.mailtrail.application.phrase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people are told: a sentence of our own with what stands in it, or words of others as they
 * came. As text it is English.
 *
 * @param sentence ours; absent for words of others
 * @param values what stands in it: texts, numbers, times, phrases, lists of these; else the words
 */
public record Phrase(Optional<Sentence> sentence, List<?> values) {
  private static final Phrase NOTHING = foreign("");

  /** Copies the values. */
  public Phrase {
    values = List.copyOf(values);
  }

  static Phrase of(Sentence sentence, List<?> values) {
    return new Phrase(Optional.of(sentence), values);
  }

  /** Words of others, such as a server's, which nobody can put into another language. */
  public static Phrase foreign(String words) {
    return new Phrase(Optional.empty(), List.of(words));
  }

  /** Nothing is said. */
  public static Phrase nothing() {
    return NOTHING;
  }

  /** Whether it is words of others. */
  public boolean isForeign() {
    return sentence.isEmpty();
  }

  /** In English. */
  @Override
  public String toString() {
    String text = sentence.map(Sentence::english).orElse("{0}");
    StringBuilder english = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
      int end = text.indexOf('}', at);
      english.append(text, from, at);
      english.append(english(values.get(Integer.parseInt(text.substring(at + 1, end)))));
      from = end + 1;
    }
    return english.append(text, from, text.length()).toString();
  }

  private static String english(Object value) {
    return value instanceof List<?> many
        ? many.stream().map(Phrase::english).collect(Collectors.joining("; "))
        : value.toString();
  }
}
