package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.application.port.ledger.Quarantine.SecondTry;
import org.mailtrail.application.port.ledger.Quarantine.Wish;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.HandContract;
import org.mailtrail.testkit.books.SampleMail;

/** What is told of messages that were tried again; a part of {@link QuarantineContract}. */
abstract class QuarantineHistoryContract extends HandContract {
  static final MailboxName OTHER = new MailboxName("other");
  static final Instant LATER = SampleMail.NOON.plusSeconds(3600);
  static final Wish ANNA = new Wish("anna", LATER);
  private static final Wish BOB = new Wish("bob", LATER.plusSeconds(60));

  static LedgerRow row(MailboxName mailbox, int n, Reason reason, String why, int tries) {
    LedgerRow.Sighting sighting =
        new LedgerRow.Sighting(
            mailbox, SampleMail.item(n), Optional.of(SampleMail.key(n)), SampleMail.TIMES, "", "");
    return new LedgerRow(
        sighting,
        reason,
        why,
        tries,
        new LedgerRow.Recorded(SampleMail.PASS, SampleMail.NOON.plusSeconds(n)));
  }

  static LedgerRow lost(int n, String why) {
    return row(SampleMail.MAIN, n, new Reason.Failed(true), why, 3);
  }

  static LedgerRef ref(int n) {
    return new LedgerRef(SampleMail.MAIN, SampleMail.item(n));
  }

  /** Of the mailbox 1 and 3 because of a fault, 2 because of a death; 4 waits; 5 is another's. */
  static HandBooks filled(HandBooks books) {
    books
        .books()
        .ledger()
        .record(
            List.of(
                lost(1, "a fault"),
                lost(2, "a death"),
                lost(3, "a fault"),
                row(SampleMail.MAIN, 4, new Reason.Failed(false), "a fault", 2),
                row(OTHER, 5, new Reason.Failed(true), "a fault", 3)));
    return books;
  }

  private static LedgerRow decided(int n, Instant at) {
    LedgerRow row = row(SampleMail.MAIN, n, Reason.of(Outcome.LOGGED, "OUTBOUND"), "why", 0);
    return new LedgerRow(
        row.sighting(),
        row.reason(),
        row.explanation(),
        row.attempts(),
        new LedgerRow.Recorded(SampleMail.PASS, at));
  }

  @Test
  final void what_was_wrong_before_is_kept_each_time_newest_first() {
    HandBooks books = filled(empty());
    Quarantine quarantine = books.quarantine();
    quarantine.release(Choice.one(ref(1)), ANNA, 1);
    LedgerRow again = lost(1, "a death");
    books.books().ledger().record(List.of(again));
    quarantine.release(Choice.one(ref(1)), BOB, 1);

    assertThat(quarantine.history(ref(1)))
        .containsExactly(
            new SecondTry(BOB, "a death", 3, again.recorded()),
            new SecondTry(ANNA, "a fault", 3, lost(1, "").recorded()));
    assertThat(quarantine.history(ref(2))).isEmpty();
  }

  @Test
  final void the_history_follows_a_row_that_is_pointed_to_another_copy() {
    HandBooks books = filled(empty());
    books.quarantine().release(Choice.one(ref(1)), ANNA, 1);
    ItemId moved = new ItemId("moved");
    Ledger ledger = books.books().ledger();
    books
        .books()
        .unitOfWork()
        .run(
            () ->
                ledger.relocate(
                    SampleMail.MAIN, Map.of(SampleMail.item(1), Filed.Place.of(moved))));

    assertThat(books.quarantine().history(new LedgerRef(SampleMail.MAIN, moved))).hasSize(1);
    assertThat(books.quarantine().history(ref(1))).isEmpty();
  }

  @Test
  final void what_was_tried_again_and_decided_is_told_newest_first() {
    HandBooks books = filled(empty());
    Quarantine quarantine = books.quarantine();
    quarantine.release(Choice.all(SampleMail.MAIN), ANNA, 10);
    LedgerRow first = decided(1, LATER.plusSeconds(1));
    LedgerRow second = decided(2, LATER.plusSeconds(9));
    books.books().ledger().record(List.of(second, first, decided(7, LATER.plusSeconds(2))));

    assertThat(quarantine.decidedAgain(SampleMail.MAIN, LATER.plusSeconds(1), 10))
        .containsExactly(second, first);
    assertThat(quarantine.decidedAgain(SampleMail.MAIN, LATER, 1)).containsExactly(second);
    assertThat(quarantine.decidedAgain(SampleMail.MAIN, LATER.plusSeconds(2), 9))
        .containsExactly(second);
    assertThat(quarantine.decidedAgain(OTHER, SampleMail.NOON, 10)).isEmpty();
  }
}
