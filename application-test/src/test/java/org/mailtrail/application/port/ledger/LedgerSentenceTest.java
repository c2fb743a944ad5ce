package org.mailtrail.application.port.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.phrase.Phrase;

class LedgerSentenceTest {
  private static final List<String> NAMES = List.of("anna", "console:anna", "news.example");

  private static final List<String> VALUES =
      List.of(
          "x",
          "ErrorAccessDenied: \"Access is denied.\"",
          "{0} '{1}' ''",
          "it is no longer in the mailbox",
          "anna wants it tried again",
          "x is on the never-log list",
          "two\nlines; Exchange says: {0}");

  @ParameterizedTest
  @EnumSource(LedgerSentence.class)
  void what_the_ledger_keeps_is_read_as_the_sentence_and_values_it_was_written_with(
      LedgerSentence sentence) {
    List<String> first = sentence.english().startsWith("{0}") ? NAMES : VALUES;
    for (String wording : sentence.wordings()) {
      for (String one : first) {
        VALUES.forEach(other -> comesBack(sentence, wording, List.of(one, other)));
      }
    }
  }

  private static void comesBack(LedgerSentence sentence, String wording, List<String> values) {
    List<String> inIt = values.subList(0, wording.split("\\{\\d}", -1).length - 1);
    String kept = filled(sentence, wording, inIt);
    Phrase read = LedgerSentence.read(kept);

    assertThat(read.sentence()).as(kept).isEqualTo(Optional.of(sentence));
    assertThat(read.values().stream().map(String::valueOf).toList()).as(kept).isEqualTo(inIt);
    assertThat(read).hasToString(filled(sentence, sentence.english(), inIt));
    assertThat(LedgerSentence.alike(kept)).contains(kept, read.toString());
  }

  private static String filled(LedgerSentence sentence, String wording, List<String> values) {
    return sentence.with(values.toArray()).worded(ours -> Optional.of(wording)).orElseThrow();
  }

  @Test
  void no_sentence_begins_as_another_does() {
    List<String> begins =
        Stream.of(LedgerSentence.values())
            .flatMap(sentence -> sentence.wordings().stream())
            .map(wording -> wording.split("\\{0}", 2)[0])
            .filter(begin -> !begin.isEmpty())
            .toList();

    for (String one : begins) {
      assertThat(begins).filteredOn(other -> other.startsWith(one)).containsExactly(one);
    }
  }

  @Test
  void what_others_explain_is_like_itself_alone() {
    assertThat(LedgerSentence.alike("of an adapter of others"))
        .containsExactly("of an adapter of others");
    assertThat(LedgerSentence.alike("Exchange answers without it"))
        .containsExactly("Exchange left it out of its answer", "Exchange answers without it");
  }

  /**
   * Ledgers of installations hold these for good: what is worded anew keeps what it said before.
   */
  @Test
  void what_ledgers_hold_is_known_whatever_it_is_worded_as_today() {
    assertThat(Stream.of(LedgerSentence.values()).flatMap(one -> one.wordings().stream()))
        .contains(
            "it is no longer in the mailbox",
            "a process died while it was worked",
            "cannot be worked: {0}",
            "it has neither a Message-ID nor a search key",
            "it has no Message-ID and its MIME cannot be read",
            "Exchange answers without it",
            "what Graph tells of it is larger than {0} MB",
            "{0} wants it tried again",
            "{0} assigned it: {1}",
            "{0} had it matched again: {1}",
            "{0} is on the never-log list",
            "its Message-ID was in use already, by a message of another author or date",
            "nobody was known, and the mailbox's setting for unknown people decided",
            "Exchange does not hand it out, so see whether Outlook opens it; Exchange says: {0}",
            "what Exchange tells of it is not in its form, so see whether Outlook opens it; what"
                + " is wrong: {0}",
            "its signed content cannot be read, so see whether Outlook opens it; what is wrong:"
                + " {0}");
  }

  @Test
  void words_of_others_are_told_apart_within_a_sentence_of_ours() {
    Phrase read =
        LedgerSentence.read(LedgerSentence.NOT_HANDED_OUT.with("ErrorItemCorrupt").toString());

    assertThat(read.isForeign()).isFalse();
    assertThat(read.values()).isEqualTo(List.of(Phrase.foreign("ErrorItemCorrupt")));
    assertThat(LedgerSentence.read("ErrorItemCorrupt").isForeign()).isTrue();
  }
}
