package org.mailtrail.application.phrase;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A phrase as a line of text, to be kept beside its English: <code>NAME('a text',#12,@time,[…])
 * </code>, with phrases within it. It holds nothing that the English does not hold.
 */
public final class PhraseText {
  /** What is longer is kept in English alone. */
  public static final int MOST = 4_000;

  private PhraseText() {}

  /** The line; absent for words of others, of which there is the text alone, and for long ones. */
  public static Optional<String> of(Phrase phrase) {
    return Optional.of(phrase)
        .filter(ours -> !ours.isForeign())
        .map(PhraseText::written)
        .filter(line -> line.length() <= MOST);
  }

  /**
   * The phrase that was kept.
   *
   * @param kept the line, null where there is none
   * @param english what it said; this alone where the line is of another version and cannot be read
   */
  public static Phrase read(@Nullable String kept, String english) {
    if (kept == null || kept.length() > MOST) {
      return Phrase.foreign(english);
    }
    try {
      Phrase phrase = new PhraseReader(kept).whole();
      return phrase
          .sentence()
          .map(named -> Phrase.of(new RememberedSentence(named.name(), english), phrase.values()))
          .orElseGet(() -> Phrase.foreign(english));
    } catch (IllegalArgumentException | DateTimeException ofAnotherVersion) {
      return Phrase.foreign(english);
    }
  }

  private static String written(Object value) {
    if (value instanceof Phrase phrase) {
      return phrase
          .sentence()
          .map(ours -> ours.name() + "(" + all(phrase.values()) + ")")
          .orElseGet(() -> quoted('"', phrase.toString()));
    }
    if (value instanceof List<?> many) {
      return "[" + all(many) + "]";
    }
    return value instanceof Number
        ? "#" + value
        : value instanceof Instant ? "@" + value : quoted('\'', value.toString());
  }

  private static String all(List<?> values) {
    return values.stream().map(PhraseText::written).collect(Collectors.joining(","));
  }

  private static String quoted(char quote, String text) {
    String mark = String.valueOf(quote);
    return quote + text.replace("\\", "\\\\").replace(mark, "\\" + mark) + quote;
  }
}
