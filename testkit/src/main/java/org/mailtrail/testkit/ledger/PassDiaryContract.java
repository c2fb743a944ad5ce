package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerRow.Recorded;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassDiary;
import org.mailtrail.application.port.pass.PassDiary.Among;
import org.mailtrail.application.port.pass.PassDiary.Batch;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.LoggingBooks;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link PassDiary} keeps. Extend it, give it yours, and run it. */
public abstract class PassDiaryContract extends BooksContract {
  /** A contract to be kept. */
  protected PassDiaryContract() {
    // the hooks give what is tried
  }

  private static PassId pass(int n) {
    return new PassId(new UUID(7, n));
  }

  private static Instant second(int n) {
    return SampleMail.NOON.plusSeconds(n);
  }

  /** The n-th pass began n seconds after noon. */
  private static PassReport report(int n, MailboxName mailbox) {
    PassCounts counts = PassCounts.none().plus(Outcome.LOGGED);
    return new PassReport(pass(n), mailbox, second(n), second(n + 1), counts, Optional.empty());
  }

  @Test
  final void a_pass_stands_among_those_of_its_mailbox_the_nearest_first() {
    LoggingBooks books = empty();
    for (int n : new int[] {4, 1, 5, 3, 2}) {
      books.passes().record(report(n, SampleMail.MAIN));
    }
    books.passes().record(report(6, SampleMail.OTHER));
    assertThat(books.diary().find(pass(3), 10))
        .contains(
            new Among(
                report(3, SampleMail.MAIN),
                List.of(report(4, SampleMail.MAIN), report(5, SampleMail.MAIN)),
                List.of(report(2, SampleMail.MAIN), report(1, SampleMail.MAIN))));
    assertThat(books.diary().find(pass(3), 1))
        .contains(
            new Among(
                report(3, SampleMail.MAIN),
                List.of(report(4, SampleMail.MAIN)),
                List.of(report(2, SampleMail.MAIN))));
  }

  @Test
  final void there_is_no_pass_that_was_not_kept() {
    LoggingBooks books = empty();
    books.passes().record(report(1, SampleMail.MAIN));
    assertThat(books.diary().find(pass(2), 10)).isEmpty();
    assertThat(books.diary().batches(pass(2), 10)).isEmpty();
  }

  private static LedgerRow row(int n, Outcome outcome, PassId pass, Instant at) {
    LedgerRow row = SampleMail.row(n, outcome);
    return new LedgerRow(
        row.sighting(),
        Reason.of(outcome, "REASON"),
        row.explanation(),
        row.attempts(),
        new Recorded(pass, at));
  }

  private LoggingBooks written() {
    LoggingBooks books = empty();
    books
        .books()
        .ledger()
        .record(
            List.of(
                row(1, Outcome.SKIPPED, pass(1), second(2)),
                row(2, Outcome.LOGGED, pass(1), second(1)),
                row(3, Outcome.LOGGED, pass(1), second(1)),
                row(4, Outcome.PENDING, pass(1), second(1)),
                row(5, Outcome.LOGGED, pass(1), second(3)),
                row(6, Outcome.LOGGED, pass(2), second(1))));
    return books;
  }

  @Test
  final void what_was_written_at_one_time_is_a_batch_and_the_oldest_comes_first() {
    PassDiary diary = written().diary();
    Batch first = new Batch(second(1), Map.of(Outcome.LOGGED, 2L, Outcome.PENDING, 1L));
    Batch second = new Batch(second(2), Map.of(Outcome.SKIPPED, 1L));
    Batch third = new Batch(second(3), Map.of(Outcome.LOGGED, 1L));
    assertThat(diary.batches(pass(1), 10)).containsExactly(first, second, third);
    assertThat(diary.batches(pass(1), 2)).containsExactly(first, second);
  }

  @Test
  final void what_another_pass_wrote_anew_is_told_of_that_one() {
    LoggingBooks books = written();
    books.books().ledger().record(List.of(row(4, Outcome.LOGGED, pass(2), second(9))));
    assertThat(books.diary().batches(pass(1), 1))
        .containsExactly(new Batch(second(1), Map.of(Outcome.LOGGED, 2L)));
    assertThat(books.diary().batches(pass(2), 10))
        .containsExactly(
            new Batch(second(1), Map.of(Outcome.LOGGED, 1L)),
            new Batch(second(9), Map.of(Outcome.LOGGED, 1L)));
  }

  @Test
  final void a_diary_out_of_reach_is_told_as_one_that_may_come_back() {
    PassDiary diary = outOfReach().diary();
    assertUnreachable(() -> diary.find(pass(1), 1));
    assertUnreachable(() -> diary.batches(pass(1), 1));
  }
}
