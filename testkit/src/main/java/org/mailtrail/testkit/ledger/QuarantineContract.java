package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.application.port.ledger.Quarantine.Group;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link Quarantine} keeps. Extend it, give it yours, and run it. */
public abstract class QuarantineContract extends QuarantineHistoryContract {
  /** A contract to be kept. */
  protected QuarantineContract() {
    // the hooks give what is tried
  }

  private static LedgerRow now(HandBooks books, int n) {
    return all(books).stream()
        .filter(row -> row.sighting().key().equals(Optional.of(SampleMail.key(n))))
        .findFirst()
        .orElseThrow();
  }

  private static List<LedgerRow> all(HandBooks books) {
    return books.books().ledger().page(LedgerFilter.all(), Optional.empty(), 100);
  }

  private static long pending(HandBooks books) {
    return all(books).stream().filter(row -> row.reason().equals(new Reason.Again())).count();
  }

  @Test
  final void what_is_quarantined_is_counted_by_mailbox_and_by_what_was_wrong() {
    Quarantine quarantine = filled(empty()).quarantine();
    Group faults =
        new Group(
            SampleMail.MAIN,
            "a fault",
            2,
            SampleMail.NOON.plusSeconds(1),
            SampleMail.NOON.plusSeconds(3));

    assertThat(quarantine.groups(List.of(SampleMail.MAIN), 10))
        .containsExactly(
            faults,
            new Group(
                SampleMail.MAIN,
                "a death",
                1,
                SampleMail.NOON.plusSeconds(2),
                SampleMail.NOON.plusSeconds(2)));
    assertThat(quarantine.groups(List.of(OTHER, SampleMail.MAIN), 10)).hasSize(3);
    assertThat(quarantine.groups(List.of(SampleMail.MAIN), 1)).containsExactly(faults);
    assertThat(quarantine.groups(List.of(), 10)).isEmpty();
  }

  @Test
  final void a_message_that_is_to_be_tried_again_waits_without_a_vain_try() {
    HandBooks books = filled(empty());

    assertThat(books.quarantine().release(Choice.one(ref(1)), ANNA, 10)).isOne();

    LedgerRow row = now(books, 1);
    assertThat(row.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(row.reason()).isEqualTo(new Reason.Again());
    assertThat(row.attempts()).isZero();
    assertThat(row.explanation()).isEqualTo("anna wants it tried again");
    assertThat(row.recorded()).isEqualTo(new LedgerRow.Recorded(SampleMail.PASS, LATER));
    assertThat(row.sighting()).isEqualTo(lost(1, "").sighting());
    assertThat(pending(books)).isOne();
  }

  @Test
  final void only_what_is_chosen_and_quarantined_is_let_out() {
    HandBooks books = filled(empty());
    Quarantine quarantine = books.quarantine();

    assertThat(quarantine.release(Choice.one(ref(4)), ANNA, 10)).isZero();
    assertThat(quarantine.release(Choice.one(ref(5)), ANNA, 10)).isZero();
    assertThat(quarantine.release(Choice.because(OTHER, "a death"), ANNA, 10)).isZero();
    assertThat(quarantine.release(Choice.because(SampleMail.MAIN, "a fault"), ANNA, 10))
        .isEqualTo(2);
    assertThat(now(books, 2)).isEqualTo(lost(2, "a death"));
    assertThat(now(books, 4).attempts()).isEqualTo(2);
    assertThat(quarantine.release(Choice.all(SampleMail.MAIN), ANNA, 10)).isOne();
    assertThat(now(books, 5).outcome()).isEqualTo(Outcome.QUARANTINED);
  }

  @Test
  final void the_longest_in_quarantine_are_let_out_first() {
    HandBooks books = filled(empty());

    assertThat(books.quarantine().release(Choice.all(SampleMail.MAIN), ANNA, 2)).isEqualTo(2);

    assertThat(now(books, 3)).isEqualTo(lost(3, "a fault"));
    assertThat(pending(books)).isEqualTo(2);
  }

  @Test
  final void of_several_who_ask_at_once_one_is_heard() {
    HandBooks books = empty();
    List<LedgerRow> rows = IntStream.range(10, 40).mapToObj(n -> lost(n, "a fault")).toList();
    books.books().ledger().record(rows);
    AtomicInteger released = new AtomicInteger();
    Callable<Integer> asking =
        () ->
            released.addAndGet(
                books
                    .books()
                    .unitOfWork()
                    .run(() -> books.quarantine().release(Choice.all(SampleMail.MAIN), ANNA, 99)));
    AtOnce.all(Collections.nCopies(4, asking));

    assertThat(released).hasValue(30);
    assertThat(IntStream.range(10, 40).mapToObj(n -> books.quarantine().history(ref(n))))
        .allSatisfy(history -> assertThat(history).hasSize(1));
  }

  @Test
  final void what_is_let_out_stays_in_with_the_unit_of_work_that_fails() {
    HandBooks books = filled(empty());

    BooksContract.inVain(
        books.books().unitOfWork(),
        () -> books.quarantine().release(Choice.all(SampleMail.MAIN), ANNA, 10));

    assertThat(pending(books)).isZero();
    assertThat(books.quarantine().history(ref(1))).isEmpty();
  }

  @Test
  final void a_quarantine_out_of_reach_is_told_as_one_that_may_come_back() {
    Quarantine quarantine = outOfReach().quarantine();

    assertUnreachable(() -> quarantine.groups(List.of(SampleMail.MAIN), 1));
    assertUnreachable(() -> quarantine.release(Choice.one(ref(1)), ANNA, 1));
    assertUnreachable(() -> quarantine.history(ref(1)));
    assertUnreachable(() -> quarantine.decidedAgain(SampleMail.MAIN, LATER, 1));
  }
}
