package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.PhraseText;
import org.mailtrail.application.phrase.Sentence;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.SampleMail;

/**
 * How the report of a pass is kept, alone and with those before it; a part of {@link
 * PassesContract}.
 */
abstract class PassReportsContract extends BooksContract {
  private static final PassCounts COUNTS =
      new PassCounts(1, 2, 3, 4, 5, new PassCounts.Beside(6, 7, 8, 9, 10));

  static PassReport good(int n) {
    return report(n, SampleMail.MAIN, Optional.empty());
  }

  static PassReport bad(int n) {
    return report(
        n, SampleMail.MAIN, Optional.of(new Problem("it is broken", "Mend it.", n % 2 == 0)));
  }

  /** The n-th pass began n seconds after noon. */
  static PassReport report(int n, MailboxName mailbox, Optional<Problem> problem) {
    return new PassReport(
        new PassId(new UUID(7, n)),
        mailbox,
        SampleMail.NOON.plusSeconds(n),
        SampleMail.NOON.plusSeconds(n + 1),
        COUNTS,
        problem);
  }

  @Test
  final void a_report_is_read_as_it_was_kept() {
    Passes passes = empty().passes();
    passes.record(good(1));
    passes.record(bad(2));
    passes.record(bad(3));

    assertThat(passes.latest(SampleMail.MAIN, 10)).containsExactly(bad(3), bad(2), good(1));
  }

  @Test
  final void a_report_replaces_the_one_of_the_same_pass() {
    Passes passes = empty().passes();
    passes.record(bad(1));
    passes.record(good(1));

    assertThat(passes.latest(SampleMail.MAIN, 10)).containsExactly(good(1));
  }

  @Test
  final void large_problems_are_kept_whole() {
    Passes passes = empty().passes();
    Problem large =
        new Problem("\u00fc\u4e2d\ud83d\ude80 '".repeat(2_000), "R".repeat(5_000), true);
    PassReport report = report(1, SampleMail.MAIN, Optional.of(large));
    passes.record(report);

    assertThat(passes.latest(SampleMail.MAIN, 1)).containsExactly(report);
  }

  @Test
  final void what_a_problem_says_is_kept_with_its_values_so_that_other_languages_can_say_it() {
    Passes passes = empty().passes();
    Problem problem =
        new Problem(
            PortSentence.IN_DOING.with(
                "it's \"so\" \\ (1, 2)",
                PortSentence.TAKEN_OVER.with(List.of(SampleMail.NOON, 12L, Phrase.foreign("“a”")))),
            PortSentence.ROOM_OR_ROLL_OVER.with(),
            true);
    passes.record(report(1, SampleMail.MAIN, Optional.of(problem)));

    Problem kept = passes.latest(SampleMail.MAIN, 1).get(0).problem().orElseThrow();
    assertThat(kept.toString()).isEqualTo(problem.toString());
    assertThat(kept.advice().sentence()).map(Sentence::name).contains("ROOM_OR_ROLL_OVER");
    assertThat(kept.seen().sentence()).map(Sentence::name).contains("IN_DOING");
    assertThat(PhraseText.of(kept.seen())).isEqualTo(PhraseText.of(problem.seen()));
  }

  @Test
  final void on_what_a_pass_spent_its_time_is_read_as_it_was_kept_also_with_all_its_legs() {
    Passes passes = empty().passes();
    PassLegs legs = PassLegs.none();
    for (int n = 0; n < PassLegs.MOST; n++) {
      legs = legs.and(leg(n));
    }
    PassReport one = good(1).spending(PassLegs.none().and(leg(7)));
    PassReport many = bad(2).spending(legs);
    passes.record(one);
    passes.record(many);
    passes.record(good(3));

    assertThat(passes.latest(SampleMail.MAIN, 10)).containsExactly(good(3), many, one);
    assertThat(passes.histories(List.of(SampleMail.MAIN), 10))
        .containsEntry(
            SampleMail.MAIN, new PassHistory(List.of(good(3), many, one), Optional.of(good(3))));
  }

  private static PassLegs.Leg leg(int n) {
    Instant from = SampleMail.NOON.plusMillis(n);
    return new PassLegs.Leg(
        from,
        from.plusMillis(900L + n),
        n,
        new PassLegs.Spent(
            Duration.ofMillis(n + 1L),
            Duration.ofMillis(n + 2L),
            Duration.ofMillis(n + 3L),
            Duration.ofDays(n + 4L),
            new PassLegs.Held(Duration.ofMillis(n + 5L), n + 6L)));
  }

  private static PassReport quiet(int n) {
    PassReport busy = good(n);
    return new PassReport(
        busy.id(), busy.mailbox(), busy.time(), PassCounts.none(), Optional.empty());
  }

  @Test
  final void looks_that_find_nothing_one_after_another_are_one_report_that_counts_them() {
    Passes passes = empty().passes();
    passes.record(quiet(1));
    passes.record(quiet(2));
    passes.record(quiet(3));
    PassReport three = quiet(3).joining(quiet(2).joining(quiet(1)).orElseThrow()).orElseThrow();

    assertThat(three.time().looks()).isEqualTo(3);
    assertThat(passes.latest(SampleMail.MAIN, 10)).containsExactly(three);
    assertThat(passes.lastGood(SampleMail.MAIN)).contains(three);
  }

  @Test
  final void a_look_that_failed_or_found_something_is_kept_by_itself_and_parts_the_others() {
    Passes passes = empty().passes();
    List<PassReport> kept = List.of(quiet(1), good(2), quiet(3), bad(4), quiet(5));
    kept.forEach(passes::record);
    passes.record(quiet(0));

    assertThat(passes.latest(SampleMail.MAIN, 10))
        .containsExactly(quiet(5), bad(4), quiet(3), good(2), quiet(1), quiet(0));
  }
}
