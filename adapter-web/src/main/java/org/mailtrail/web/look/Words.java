package org.mailtrail.web.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.Sentence;

/** The words of the console in one language. */
public final class Words {
  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Words(language, read(language)));
    }
  }

  private final Language language;
  private final Properties words;

  private Words(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** The words of a language. */
  public static Words in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Properties read(Language language) {
    String file = "words_" + language.tag() + ".properties";
    Properties words = new Properties();
    try (InputStream in =
            Objects.requireNonNull(
                Words.class.getResourceAsStream("/org/mailtrail/web/" + file), file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(reader);
      return words;
    } catch (IOException broken) {
      throw new UncheckedIOException("the console's words cannot be read", broken);
    }
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** All keys. */
  public Set<String> keys() {
    return words.stringPropertyNames();
  }

  /** Whether there are words for the key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** A phrase: a sentence of ours in this language, and words of others as they came. */
  String say(Phrase phrase, Times times) {
    return isKnown(phrase) ? told(phrase, times) : phrase.toString();
  }

  /** A part of a phrase that is known. */
  String told(Phrase phrase, Times times) {
    return phrase
        .sentence()
        .map(sentence -> say(key(sentence), phrase.values().stream().map(times::told).toArray()))
        .orElseGet(phrase::toString);
  }

  /**
   * Whether there are words for the phrase: its sentences have them, and what they say in English
   * is what it says. A sentence of another version, or of an adapter that is not ours, may have the
   * name of one of ours and say something else.
   */
  static boolean isKnown(Phrase phrase) {
    Words english = in(Language.ENGLISH);
    return !phrase.isForeign()
        && phrase
            .worded(ours -> Optional.of(key(ours)).filter(english::has).map(english::say))
            .filter(phrase.toString()::equals)
            .isPresent();
  }

  /** Under which key a sentence has its words. */
  public static String key(Sentence sentence) {
    return "said." + sentence.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The words for the key, with the values in their places; the key itself where there are none.
   */
  public String say(String key, Object... values) {
    String pattern = words.getProperty(key, key);
    return values.length == 0
        ? pattern.replace("''", "'")
        : new MessageFormat(pattern, language.locale()).format(values);
  }
}
