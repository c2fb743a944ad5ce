package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.LoggingBooks;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link Ledger} keeps when it is written. */
abstract class LedgerWritingContract extends BooksContract {
  /** Only the contract extends it. */
  LedgerWritingContract() {
    // the hooks give what is tried
  }

  Ledger ledger() {
    return empty().books().ledger();
  }

  static Known known(Ledger ledger, ItemRef... refs) {
    return ledger.known(SampleMail.MAIN, List.of(refs));
  }

  private static List<LedgerRow> all(Ledger ledger) {
    return ledger.page(LedgerFilter.all(), Optional.empty(), 10_000);
  }

  @Test
  final void a_decided_row_is_never_changed() {
    Ledger ledger = ledger();
    ledger.record(List.of(SampleMail.row(1, Outcome.LOGGED)));
    ledger.record(
        List.of(SampleMail.row(1, Outcome.UNMATCHED), SampleMail.row(2, Outcome.UNMATCHED)));

    assertThat(all(ledger))
        .containsExactlyInAnyOrder(
            SampleMail.row(1, Outcome.LOGGED), SampleMail.row(2, Outcome.UNMATCHED));
  }

  @Test
  final void a_pending_row_is_replaced() {
    Ledger ledger = ledger();
    for (int attempts = 1; attempts < 4; attempts++) {
      ledger.record(
          List.of(SampleMail.row(SampleMail.MAIN, SampleMail.ref(1), Outcome.PENDING, attempts)));
      assertThat(known(ledger, SampleMail.ref(1)).attempts(SampleMail.item(1))).isEqualTo(attempts);
    }
    ledger.record(List.of(SampleMail.row(1, Outcome.QUARANTINED)));

    assertThat(all(ledger)).containsExactly(SampleMail.row(1, Outcome.QUARANTINED));
  }

  @Test
  final void large_rows_are_kept_whole() {
    Ledger ledger = ledger();
    LedgerRow large =
        new LedgerRow(
            new LedgerRow.Sighting(
                SampleMail.MAIN,
                new ItemId("i".repeat(700)),
                Optional.of(new MessageKey("<" + "k".repeat(2_000) + "@x>")),
                SampleMail.TIMES,
                "a".repeat(900) + "@x.example",
                "\u00fc\u4e2d\ud83d\ude80 '".repeat(2_000)),
            Reason.of(Outcome.UNMATCHED, "CONTACT"),
            "e".repeat(10_000),
            3,
            new LedgerRow.Recorded(SampleMail.PASS, SampleMail.NOON));
    ledger.record(List.of(large));

    assertThat(all(ledger)).containsExactly(large);
  }

  @Test
  final void a_row_follows_its_message_to_its_new_id() {
    Ledger ledger = ledger();
    ledger.record(
        List.of(
            SampleMail.row(1, Outcome.LOGGED),
            SampleMail.row(SampleMail.OTHER, SampleMail.ref(1), Outcome.LOGGED, 0)));
    ItemId now = new ItemId("new");
    ledger.relocate(
        SampleMail.MAIN,
        Map.of(SampleMail.item(1), Filed.Place.of(now), SampleMail.item(7), SampleMail.place("x")));

    assertThat(known(ledger, new ItemRef(now, Optional.empty())).items()).containsKey(now);
    assertThat(known(ledger, SampleMail.ref(1)).items()).isEmpty();
    assertThat(ledger.known(SampleMail.OTHER, List.of(SampleMail.ref(1))).items()).hasSize(1);
    assertThat(all(ledger)).hasSize(2);
  }

  @Test
  final void two_writers_of_the_same_rows_write_each_once() {
    Ledger ledger = ledger();
    AtOnce.both(() -> written(ledger), () -> written(ledger));

    assertThat(ledger.tally(SampleMail.MAIN)).isEqualTo(Map.of(Outcome.LOGGED, 200L));
  }

  private static boolean written(Ledger ledger) {
    ledger.record(SampleMail.rows(200, Outcome.LOGGED));
    return true;
  }

  @Test
  final void rows_go_with_the_unit_of_work_that_fails() {
    LoggingBooks books = empty();
    Ledger ledger = books.books().ledger();
    inVain(
        books.books().unitOfWork(),
        () -> ledger.record(List.of(SampleMail.row(1, Outcome.LOGGED))));

    assertThat(all(ledger)).isEmpty();
  }
}
