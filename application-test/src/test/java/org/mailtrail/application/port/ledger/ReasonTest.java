package org.mailtrail.application.port.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.domain.decision.MissingSide;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.decision.SkipReason;

class ReasonTest {
  static List<Reason> all() {
    Stream<Reason> failed =
        Stream.of(new Reason.Failed(true), new Reason.Failed(false), new Reason.Again());
    return Stream.of(
            Arrays.stream(RuleName.values()).map(Reason.Logged::new),
            Arrays.stream(SkipReason.values()).map(Reason.Skipped::new),
            Arrays.stream(MissingSide.values()).map(Reason.Unmatched::new),
            Stream.of(new Reason.Assigned()),
            failed)
        .<Reason>flatMap(some -> some)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_is_read_as_it_was_written(Reason reason) {
    assertThat(Reason.of(reason.outcome(), reason.word())).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void a_word_of_another_version_keeps_its_outcome_and_its_place(Outcome outcome) {
    Reason foreign = Reason.of(outcome, "WHO_KNOWS");

    assertThat(foreign.outcome()).isEqualTo(outcome);
    assertThat(foreign.word()).isEqualTo("WHO_KNOWS");
    assertThat(foreign.destination().isEmpty()).isEqualTo(outcome == Outcome.PENDING);
  }

  @Test
  void what_is_logged_and_its_copies_lie_in_the_archive_and_nothing_else_does() {
    List<String> archived =
        all().stream()
            .filter(reason -> reason.destination().equals(Optional.of(Destination.ARCHIVE)))
            .map(reason -> reason.outcome() == Outcome.LOGGED ? "LOGGED" : reason.word())
            .distinct()
            .toList();

    assertThat(archived).containsExactly("LOGGED", "DUPLICATE");
  }

  @Test
  void what_waits_for_another_try_belongs_nowhere_else() {
    assertThat(all().stream().filter(reason -> reason.destination().isEmpty()))
        .containsExactly(new Reason.Failed(false), new Reason.Again());
  }
}
