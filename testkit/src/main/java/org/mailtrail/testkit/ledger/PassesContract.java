package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link Passes} keeps. Extend it, give it yours, and run it. */
public abstract class PassesContract extends PassReportsContract {
  /** A contract to be kept. */
  protected PassesContract() {
    // the hooks give what is tried
  }

  @Test
  final void there_is_no_history_at_first() {
    Passes passes = empty().passes();

    assertThat(passes.latest(SampleMail.MAIN, 10)).isEmpty();
    assertThat(passes.lastGood(SampleMail.MAIN)).isEmpty();
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
