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
  void what_the_ledger_keeps_is_read_as_the_sentence_and_value_it_was_written_with(
      LedgerSentence sentence) {
    boolean beginsWithValue = sentence.english().startsWith("{0}");
    for (String value : beginsWithValue ? List.of("anna", "news.example") : VALUES) {
      Phrase told = sentence.english().contains("{0}") ? sentence.with(value) : sentence.with();
      Phrase read = LedgerSentence.read(told.toString());

      assertThat(read.sentence()).as(value).isEqualTo(Optional.of(sentence));
      assertThat(read.values().stream().map(String::valueOf).toList())
          .isEqualTo(told.values().stream().map(String::valueOf).toList());
      assertThat(read).hasToString(told.toString());
    }
  }

  @Test
  void no_sentence_begins_as_another_does() {
    List<String> begins =
        Stream.of(LedgerSentence.values())
            .map(sentence -> sentence.english().split("\\{0}", 2)[0])
            .filter(begin -> !begin.isEmpty())
            .toList();

    for (String one : begins) {
      assertThat(begins).filteredOn(other -> other.startsWith(one)).containsExactly(one);
    }
  }

  /** Ledgers of installations hold these: another word, and their rows are English for good. */
  @Test
  void what_ledgers_hold_is_not_worded_anew() {
    assertThat(Stream.of(LedgerSentence.values()).map(LedgerSentence::english))
        .contains(
            "it is no longer in the mailbox",
            "a process died while it was worked",
            "cannot be worked: {0}",
            "it has neither a Message-ID nor a search key",
            "it has no Message-ID and its MIME cannot be read",
            "Exchange answers without it",
            "what Graph tells of it is larger than {0} MB",
            "{0} wants it tried again",
            "{0} is on the never-log list",
            "its Message-ID was in use already, by a message of another author or date",
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
