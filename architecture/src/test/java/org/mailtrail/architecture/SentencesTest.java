package org.mailtrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.phrase.Sentence;
import org.mailtrail.application.specimens.ThrowsMereText;
import org.mailtrail.web.Console;

/** Everything that people are told has words in each language of the console (ADR 0066). */
class SentencesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
  private static final String BUNDLE = "/org/mailtrail/web/words_%s.properties";

  private static List<Sentence> all() {
    return ArchitectureTest.ALL.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(Sentence.class))
        .flatMap(SentencesTest::constants)
        .toList();
  }

  private static Stream<Sentence> constants(JavaClass type) {
    return Stream.of(type.reflect().getEnumConstants()).map(Sentence.class::cast);
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(Console.class.getResourceAsStream(BUNDLE.formatted(language))),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  private static String key(Sentence sentence) {
    return "said." + sentence.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }

  @Test
  void every_sentence_has_english_and_swedish_words_with_the_same_places() throws IOException {
    Properties english = words("en");
    Properties swedish = words("sv");
    for (Sentence sentence : all()) {
      String words = swedish.getProperty(key(sentence), "");
      assertThat(words).as("Swedish of " + key(sentence)).isNotBlank();
      assertThat(places(words)).as(key(sentence)).isEqualTo(places(sentence.english()));
      assertThat(english.getProperty(key(sentence), "").replace("''", "'"))
          .as("English of " + key(sentence))
          .isEqualTo(sentence.english());
    }
  }

  @Test
  void no_two_sentences_have_one_name_and_no_words_are_left_over() throws IOException {
    List<Sentence> sentences = all();

    assertThat(sentences).hasSizeGreaterThan(500);
    assertThat(sentences.stream().map(Sentence::name)).doesNotHaveDuplicates();
    assertThat(words("en").stringPropertyNames().stream().filter(key -> key.startsWith("said.")))
        .containsExactlyInAnyOrderElementsOf(sentences.stream().map(SentencesTest::key).toList());
  }

  @Test
  void what_is_thrown_by_ours_and_seen_in_the_console_is_never_mere_text() {
    Rules.what_people_are_told_is_typed().check(ArchitectureTest.ALL);

    JavaClasses wrong = new ClassFileImporter().importClasses(ThrowsMereText.class);
    assertThatThrownBy(() -> Rules.what_people_are_told_is_typed().check(wrong))
        .isInstanceOf(AssertionError.class);
  }
}
