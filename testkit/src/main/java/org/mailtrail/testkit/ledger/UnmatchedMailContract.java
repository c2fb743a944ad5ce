package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.port.unmatched.SenderCount;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.HandContract;
import org.mailtrail.testkit.books.SampleMail;
import org.mailtrail.testkit.books.SampleQueue;

/** What every {@link UnmatchedMail} keeps. Extend it, give it yours, and run it. */
public abstract class UnmatchedMailContract extends HandContract {
  /** A contract to be kept. */
  protected UnmatchedMailContract() {
    // the hooks give what is tried
  }

  private static List<String> of(UnmatchedMail mail, String sender) {
    return SampleQueue.subjects(mail.page(Optional.of(new Sender(sender)), Optional.empty(), 10));
  }

  @Test
  final void only_what_is_unmatched_is_told_newest_first() {
    UnmatchedMail mail = SampleQueue.filled(empty());

    assertThat(SampleQueue.subjects(mail.page(Optional.empty(), Optional.empty(), 10)))
        .containsExactly("Offer 4", "Offer 3", "Offer 2", "Offer 1");
    assertThat(mail.page(Optional.empty(), Optional.empty(), 1))
        .containsExactly(SampleQueue.row(4, "ann@fabrikam.example"));
  }

  @Test
  final void mail_stands_where_it_was_received_and_without_that_where_it_was_recorded() {
    HandBooks books = empty();
    Instant noon = SampleMail.NOON;
    books
        .books()
        .ledger()
        .record(
            List.of(
                SampleQueue.waiting(1, Optional.of(noon), noon.plusSeconds(90)),
                SampleQueue.waiting(2, Optional.empty(), noon.plusSeconds(20)),
                SampleQueue.waiting(3, Optional.of(noon.plusSeconds(30)), noon),
                SampleQueue.waiting(4, Optional.empty(), noon.plusSeconds(10))));
    UnmatchedMail mail = books.unmatchedMail();
    List<LedgerRow> two = mail.page(Optional.empty(), Optional.empty(), 2);

    assertThat(SampleQueue.subjects(two)).containsExactly("Offer 3", "Offer 2");
    assertThat(
            SampleQueue.subjects(
                mail.page(Optional.empty(), Optional.of(LedgerPosition.waiting(two.get(1))), 9)))
        .containsExactly("Offer 4", "Offer 1");
    assertThat(mail.senders(false, 1))
        .containsExactly(new SenderCount("ann@fabrikam.example", 1, noon.plusSeconds(30)));
  }

  @Test
  final void pages_follow_each_other_without_gap_or_overlap_also_within_one_instant() {
    HandBooks books = empty();
    List<LedgerRow> atOnce = new ArrayList<>();
    for (int n = 0; n < 7; n++) {
      atOnce.add(SampleQueue.row(n, "ann@fabrikam.example", Outcome.UNMATCHED, SampleMail.NOON));
    }
    books.books().ledger().record(atOnce);
    List<String> seen = new ArrayList<>();
    Optional<LedgerPosition> after = Optional.empty();
    for (int page = 0; page < 4; page++) {
      List<LedgerRow> some = books.unmatchedMail().page(Optional.empty(), after, 2);
      seen.addAll(SampleQueue.subjects(some));
      after = some.stream().reduce((first, second) -> second).map(LedgerPosition::waiting);
    }

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  final void a_sender_is_an_address_or_a_domain_with_everything_below_it() {
    UnmatchedMail mail = SampleQueue.filled(empty());

    assertThat(of(mail, "ann@fabrikam.example")).containsExactly("Offer 4", "Offer 1");
    assertThat(of(mail, "fabrikam.example")).containsExactly("Offer 4", "Offer 3", "Offer 1");
    assertThat(of(mail, "f_brikam.example")).isEmpty();
  }

  @Test
  final void senders_are_counted_most_first() {
    UnmatchedMail mail = SampleQueue.filled(empty());

    assertThat(mail.senders(false, 10))
        .containsExactly(
            new SenderCount("ann@fabrikam.example", 2, SampleMail.NOON.plusSeconds(4)),
            new SenderCount("bob@notfabrikam.example", 1, SampleMail.NOON.plusSeconds(2)),
            new SenderCount("cid@mail.fabrikam.example", 1, SampleMail.NOON.plusSeconds(3)));
    assertThat(mail.senders(true, 3))
        .extracting(SenderCount::sender)
        .containsExactly("fabrikam.example", "mail.fabrikam.example", "notfabrikam.example");
    assertThat(mail.senders(true, 3)).extracting(SenderCount::messages).containsExactly(1L, 1L, 1L);
  }

  @Test
  final void only_what_is_still_unmatched_is_found() {
    UnmatchedMail mail = SampleQueue.filled(empty());
    List<LedgerRef> refs =
        List.of(
            LedgerRef.of(SampleQueue.row(1, "")),
            LedgerRef.of(SampleQueue.row(5, "")),
            LedgerRef.of(SampleQueue.row(9, "")));

    assertThat(mail.find(refs)).containsExactly(SampleQueue.row(1, "ann@fabrikam.example"));
    assertThat(mail.find(List.of())).isEmpty();
  }

  @Test
  final void of_two_who_settle_one_message_one_does() {
    HandBooks books = empty();
    UnmatchedMail mail = SampleQueue.filled(books);
    LedgerRow logged = SampleQueue.row(1, "ann@fabrikam.example", Outcome.LOGGED, SampleMail.NOON);
    AtomicInteger settled = new AtomicInteger();
    Callable<Integer> settling =
        () -> {
          books.books().unitOfWork().run(() -> settled.addAndGet(mail.settle(logged) ? 1 : 0));
          return 0;
        };
    AtOnce.all(Collections.nCopies(4, settling));

    assertThat(settled).hasValue(1);
    assertThat(mail.find(List.of(LedgerRef.of(logged)))).isEmpty();
    assertThat(mail.page(Optional.empty(), Optional.empty(), 10)).hasSize(3);
  }

  @Test
  final void all_messages_of_an_excluded_sender_are_skipped() {
    HandBooks books = empty();
    UnmatchedMail mail = SampleQueue.filled(books);

    assertThat(mail.exclude(new Sender("fabrikam.example"), SampleMail.NOON)).isEqualTo(3);
    assertThat(SampleQueue.subjects(mail.page(Optional.empty(), Optional.empty(), 10)))
        .containsExactly("Offer 2");
    assertThat(books.books().ledger().tally(SampleMail.MAIN))
        .containsEntry(Outcome.SKIPPED, 3L)
        .containsEntry(Outcome.LOGGED, 1L);
    assertThat(mail.exclude(new Sender("bob@notfabrikam.example"), SampleMail.NOON)).isOne();
  }

  @Test
  final void what_is_settled_goes_with_the_unit_of_work_that_fails() {
    HandBooks books = empty();
    UnmatchedMail mail = SampleQueue.filled(books);
    LedgerRow logged = SampleQueue.row(1, "ann@fabrikam.example", Outcome.LOGGED, SampleMail.NOON);
    BooksContract.inVain(books.books().unitOfWork(), () -> mail.settle(logged));

    assertThat(mail.find(List.of(LedgerRef.of(logged)))).hasSize(1);
  }

  @Test
  final void a_queue_out_of_reach_is_told_as_one_that_may_come_back() {
    UnmatchedMail mail = outOfReach().unmatchedMail();

    assertUnreachable(() -> mail.page(Optional.empty(), Optional.empty(), 1));
    assertUnreachable(() -> mail.senders(true, 1));
    assertUnreachable(() -> mail.settle(SampleQueue.row(1, "")));
    assertUnreachable(() -> mail.exclude(new Sender("x.example"), SampleMail.NOON));
  }
}
