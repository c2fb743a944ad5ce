package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.pass.PassCounts;
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
  final void a_history_out_of_reach_is_told_as_one_that_may_come_back() {
    Passes passes = outOfReach().passes();

    assertUnreachable(() -> passes.record(good(1)));
    assertUnreachable(() -> passes.latest(SampleMail.MAIN, 1));
    assertUnreachable(() -> passes.lastGood(SampleMail.MAIN));
  }
}
