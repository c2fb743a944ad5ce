package org.mailtrail.application.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.PortSentence;

class PhraseTextTest {
  private static final Phrase PHRASE =
      PortSentence.IN_DOING.with(
          List.of("it's", "a \\ \"b\"", 7L, -2.5),
          PortSentence.OUT_OF_MEMORY.with(
              Instant.parse("2026-05-04T03:02:01.000002Z"), Phrase.foreign("(no), 'such'")));

  @Test
  void a_phrase_comes_back_with_its_names_and_values() {
    String line = PhraseText.of(PHRASE).orElseThrow();
    Phrase read = PhraseText.read(line, PHRASE.toString());

    assertThat(line).startsWith("IN_DOING([").contains("OUT_OF_MEMORY(@2026");
    assertThat(read.toString()).isEqualTo(PHRASE.toString());
    assertThat(read.sentence()).map(Sentence::name).contains("IN_DOING");
    assertThat(read.values().get(0)).isEqualTo(PHRASE.values().get(0));
    assertThat(PhraseText.of(read)).contains(line);
    assertThat(read.worded(known -> Optional.of(PortSentence.valueOf(known.name()).english())))
        .contains(PHRASE.toString());
  }

  @Test
  void words_of_others_and_what_is_long_are_kept_in_english_alone() {
    assertThat(PhraseText.of(Phrase.foreign("no"))).isEmpty();
    assertThat(PhraseText.of(PortSentence.IN_DOING.with("x".repeat(PhraseText.MOST), "")))
        .isEmpty();
    assertThat(PhraseText.read(null, "no")).isEqualTo(Phrase.foreign("no"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "IN_DOING",
        "IN_DOING('a'",
        "IN_DOING('a',",
        "IN_DOING('a') ",
        "IN_DOING('a' 'b')",
        "in_doing('a')",
        "IN_DOING(?)",
        "IN_DOING(#)",
        "IN_DOING(#x)",
        "IN_DOING(@noon)",
        "IN_DOING('a\\",
        "'a'",
        "\"a\"",
        "A(B(C(D(E(F(G(H(I()))))))))"
      })
  void a_line_that_no_version_of_ours_has_written_is_what_it_said_in_english(String line) {
    assertThat(PhraseText.read(line, "what it said")).isEqualTo(Phrase.foreign("what it said"));
  }

  @Test
  void a_place_without_its_value_has_no_words() {
    Phrase read = PhraseText.read("IN_DOING('a')", "a: b");

    assertThat(read.toString()).isEqualTo("a: b");
    assertThat(read.worded(known -> Optional.of("{0}: {1}"))).isEmpty();
    assertThat(PhraseText.read("OLD('a')", "a").worded(none -> Optional.empty())).isEmpty();
  }
}
