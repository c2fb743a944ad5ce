package org.mailtrail.application.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  /** Whether anything is said. */
  public boolean isSaid() {
    return !toString().isEmpty();
  }

  /**
   * In English, with these words for each sentence in it.
   *
   * @return empty where there are no words for one of them
   */
  public Optional<String> worded(Function<Sentence, Optional<String>> words) {
    Optional<String> text = sentence.isEmpty() ? Optional.of("{0}") : words.apply(sentence.get());
    List<String> filling = new ArrayList<>();
    for (Object value : values) {
      english(value, words).ifPresent(filling::add);
    }
    return text.filter(known -> filling.size() == values.size())
        .flatMap(pattern -> PlacedValues.filled(pattern, filling));
  }

  /** In English. */
  @Override
  public String toString() {
    return sentence.isPresent() && sentence.get() instanceof RememberedSentence kept
        ? kept.told()
        : worded(ours -> Optional.of(ours.english())).orElseThrow();
  }

  private static Optional<String> english(
      Object value, Function<Sentence, Optional<String>> words) {
    if (value instanceof Phrase phrase) {
      return phrase.worded(words);
    }
    if (!(value instanceof List<?> many)) {
      return Optional.of(value.toString());
    }
    List<String> texts =
        many.stream().flatMap(one -> english(one, words).stream()).map(String::valueOf).toList();
    return texts.size() == many.size() ? Optional.of(String.join("; ", texts)) : Optional.empty();
  }
}
