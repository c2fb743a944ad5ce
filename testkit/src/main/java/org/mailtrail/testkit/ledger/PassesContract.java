package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

/** What every {@link Passes} keeps. Extend it, give it yours, and run it. */
public abstract class PassesContract extends BooksContract {
  private static final PassCounts COUNTS =
      new PassCounts(1, 2, 3, 4, 5, new PassCounts.Beside(6, 7, 8, 9, 10));

  /** A contract to be kept. */
  protected PassesContract() {
    // the hooks give what is tried
  }

  private static PassReport good(int n) {
    return report(n, SampleMail.MAIN, Optional.empty());
  }

  private static PassReport bad(int n) {
    return report(
        n, SampleMail.MAIN, Optional.of(new Problem("it is broken", "Mend it.", n % 2 == 0)));
  }

  /** The n-th pass began n seconds after noon. */
  private static PassReport report(int n, MailboxName mailbox, Optional<Problem> problem) {
    return new PassReport(
        new PassId(new UUID(7, n)),
        mailbox,
        SampleMail.NOON.plusSeconds(n),
        SampleMail.NOON.plusSeconds(n + 1),
        COUNTS,
        problem);
  }

  @Test
  final void there_is_no_history_at_first() {
    Passes passes = empty().passes();

    assertThat(passes.latest(SampleMail.MAIN, 10)).isEmpty();
    assertThat(passes.lastGood(SampleMail.MAIN)).isEmpty();
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
  final void the_newest_come_first_whenever_they_were_kept_and_no_more_than_wanted() {
    Passes passes = empty().passes();
    for (int n : new int[] {3, 1, 4, 2}) {
      passes.record(good(n));
    }

    assertThat(passes.latest(SampleMail.MAIN, 3)).containsExactly(good(4), good(3), good(2));
  }

  @Test
  final void the_last_good_one_is_the_newest_without_a_problem() {
    Passes passes = empty().passes();
    passes.record(bad(4));
    passes.record(good(3));
    passes.record(good(1));
    passes.record(bad(2));

    assertThat(passes.lastGood(SampleMail.MAIN)).contains(good(3));
  }

  @Test
  final void each_mailbox_has_its_own_history() {
    Passes passes = empty().passes();
    PassReport other = report(2, SampleMail.OTHER, Optional.empty());
    passes.record(bad(1));
    passes.record(other);

    assertThat(passes.latest(SampleMail.MAIN, 10)).containsExactly(bad(1));
    assertThat(passes.lastGood(SampleMail.MAIN)).isEmpty();
    assertThat(passes.lastGood(SampleMail.OTHER)).contains(other);
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

  @Test
  final void of_many_mailboxes_the_same_is_told_as_of_each() {
    Passes passes = empty().passes();
    PassReport other = report(9, SampleMail.OTHER, Optional.empty());
    List.of(good(1), bad(2), bad(3), other).forEach(passes::record);
    MailboxName unknown = new MailboxName("unknown");

    assertThat(passes.histories(List.of(SampleMail.MAIN, SampleMail.OTHER, unknown), 2))
        .isEqualTo(
            Map.of(
                SampleMail.MAIN,
                new PassHistory(List.of(bad(3), bad(2)), Optional.of(good(1))),
                SampleMail.OTHER,
                new PassHistory(List.of(other), Optional.of(other))));
    assertThat(passes.histories(List.of(SampleMail.OTHER), 2)).containsOnlyKeys(SampleMail.OTHER);
  }

  @Test
  final void the_oldest_are_forgotten_a_few_at_a_time_but_never_the_latest_or_the_last_good() {
    Passes passes = empty().passes();
    PassReport other = report(9, SampleMail.OTHER, Optional.empty());
    List.of(good(1), bad(2), good(3), bad(4), bad(5), bad(6), other).forEach(passes::record);
    Instant afterAll = SampleMail.NOON.plusSeconds(100);

    assertThat(passes.forget(SampleMail.NOON.plusSeconds(2), 10)).isZero();
    assertThat(passes.forget(afterAll, 2)).isEqualTo(2);
    assertThat(passes.latest(SampleMail.MAIN, 10)).containsExactly(bad(6), bad(5), bad(4), good(3));
    assertThat(passes.forget(afterAll, 10)).isEqualTo(2);
    assertThat(passes.latest(SampleMail.MAIN, 10)).containsExactly(bad(6), good(3));
    assertThat(passes.forget(afterAll, 10)).isZero();
    assertThat(passes.lastGood(SampleMail.OTHER)).contains(other);
  }

  @Test
  final void a_history_out_of_reach_is_told_as_one_that_may_come_back() {
    Passes passes = outOfReach().passes();

    assertUnreachable(() -> passes.record(good(1)));
    assertUnreachable(() -> passes.latest(SampleMail.MAIN, 1));
    assertUnreachable(() -> passes.lastGood(SampleMail.MAIN));
    assertUnreachable(() -> passes.histories(List.of(SampleMail.MAIN), 1));
    assertUnreachable(() -> passes.forget(SampleMail.NOON, 1));
  }
}
