package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerRow.Recorded;
import org.mailtrail.application.port.ledger.LedgerRow.Sighting;
import org.mailtrail.application.port.ledger.LedgerRow.Times;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link Ledger} keeps when it is read. Extend it, give it yours, and run it. */
public abstract class LedgerReadingContract extends BooksContract {
  /** A contract to be kept. */
  protected LedgerReadingContract() {
    // the hooks give what is tried
  }

  private static LedgerRow row(int n, MailboxName mailbox, Outcome outcome, String reason) {
    ItemRef ref = SampleMail.ref(n);
    return new LedgerRow(
        new Sighting(mailbox, ref.id(), ref.key(), Times.unknown(), "", ""),
        Reason.of(outcome, reason),
        "",
        n,
        new Recorded(SampleMail.PASS, SampleMail.NOON.plusSeconds(n)));
  }

  /** Rows 0 to 3, each a second newer than the one before. */
  private static final List<LedgerRow> ROWS =
      List.of(
          row(0, SampleMail.MAIN, Outcome.LOGGED, "OUTBOUND"),
          row(1, SampleMail.OTHER, Outcome.LOGGED, "INBOUND"),
          row(2, SampleMail.MAIN, Outcome.SKIPPED, "DRAFT"),
          row(3, SampleMail.MAIN, Outcome.SKIPPED, "INTERNAL"));

  private Ledger filled() {
    Ledger ledger = empty().books().ledger();
    ledger.record(List.of(ROWS.get(2), ROWS.get(0), ROWS.get(3), ROWS.get(1)));
    return ledger;
  }

  private static List<LedgerRow> rows(Ledger ledger, LedgerFilter filter) {
    return ledger.page(filter, Optional.empty(), 100);
  }

  @Test
  final void rows_are_read_as_they_were_written() {
    Ledger ledger = empty().books().ledger();
    LedgerRow full = SampleMail.row(1, Outcome.UNMATCHED);
    LedgerRow bare = row(2, SampleMail.MAIN, Outcome.QUARANTINED, "FAILED");
    ledger.record(List.of(full, bare));

    assertThat(rows(ledger, LedgerFilter.all())).containsExactlyInAnyOrder(full, bare);
  }

  @Test
  final void the_newest_rows_come_first() {
    assertThat(rows(filled(), LedgerFilter.all()))
        .containsExactly(ROWS.get(3), ROWS.get(2), ROWS.get(1), ROWS.get(0));
  }

  @Test
  final void a_page_has_no_more_rows_than_wanted_and_leaves_out_what_was_seen() {
    Ledger ledger = filled();

    assertThat(ledger.page(LedgerFilter.all(), Optional.empty(), 2))
        .containsExactly(ROWS.get(3), ROWS.get(2));
    assertThat(ledger.page(LedgerFilter.all(), behind(ROWS.get(2)), 2))
        .containsExactly(ROWS.get(1), ROWS.get(0));
    assertThat(ledger.page(LedgerFilter.all(), behind(ROWS.get(0)), 2)).isEmpty();
  }

  private static Optional<LedgerPosition> behind(LedgerRow last) {
    return Optional.of(LedgerPosition.of(last));
  }

  @Test
  final void rows_that_come_while_somebody_reads_neither_repeat_a_row_nor_hide_one() {
    Ledger ledger = filled();
    List<LedgerRow> first = ledger.page(LedgerFilter.all(), Optional.empty(), 2);
    ledger.record(List.of(row(4, SampleMail.MAIN, Outcome.LOGGED, "OUTBOUND")));

    assertThat(ledger.page(LedgerFilter.all(), behind(first.get(1)), 2))
        .containsExactly(ROWS.get(1), ROWS.get(0));
  }

  @Test
  final void pages_follow_each_other_without_gap_or_overlap_within_one_instant_and_filter() {
    Ledger ledger = empty().books().ledger();
    List<LedgerRow> atOnce = new ArrayList<>();
    for (int n = 0; n < 14; n++) {
      MailboxName mailbox = n % 2 == 0 ? SampleMail.MAIN : SampleMail.OTHER;
      atOnce.add(SampleMail.row(mailbox, SampleMail.ref(n), Outcome.LOGGED, 0));
    }
    ledger.record(atOnce);

    assertThat(inPages(ledger, LedgerFilter.all(), 3)).containsExactlyInAnyOrderElementsOf(atOnce);
    assertThat(inPages(ledger, LedgerFilter.all().mailbox(SampleMail.OTHER), 3)).hasSize(7);
  }

  private static List<LedgerRow> inPages(Ledger ledger, LedgerFilter filter, int size) {
    List<LedgerRow> all = new ArrayList<>();
    List<LedgerRow> page = ledger.page(filter, Optional.empty(), size);
    while (!page.isEmpty()) {
      assertThat(all).doesNotContainAnyElementsOf(page);
      all.addAll(page);
      page = ledger.page(filter, behind(page.get(page.size() - 1)), size);
    }
    return all;
  }

  @Test
  final void rows_are_filtered_by_mailbox_outcome_reason_and_message() {
    Ledger ledger = filled();

    assertThat(rows(ledger, LedgerFilter.all().mailbox(SampleMail.OTHER)))
        .containsExactly(ROWS.get(1));
    assertThat(rows(ledger, LedgerFilter.all().outcome(Outcome.SKIPPED)))
        .containsExactly(ROWS.get(3), ROWS.get(2));
    assertThat(rows(ledger, because("DRAFT"))).containsExactly(ROWS.get(2));
    assertThat(rows(ledger, LedgerFilter.all().key(SampleMail.key(0))))
        .containsExactly(ROWS.get(0));
  }

  private static LedgerRow of(int pass, int n, MailboxName mailbox, Reason reason) {
    LedgerRow row = row(n, mailbox, reason.outcome(), reason.word());
    return new LedgerRow(
        row.sighting(),
        reason,
        "",
        n,
        new Recorded(new PassId(new UUID(7, pass)), row.recorded().at()));
  }

  @Test
  final void rows_are_filtered_by_the_pass_that_wrote_them_also_together_with_anything_else() {
    Ledger ledger = empty().books().ledger();
    Reason draft = Reason.of(Outcome.SKIPPED, "DRAFT");
    Reason failed = Reason.of(Outcome.QUARANTINED, "FAILED");
    Reason vain = Reason.of(Outcome.PENDING, "FAILED");
    List<LedgerRow> rows =
        List.of(
            of(1, 0, SampleMail.MAIN, draft),
            of(2, 1, SampleMail.MAIN, draft),
            of(1, 2, SampleMail.MAIN, failed),
            of(1, 3, SampleMail.MAIN, vain),
            of(3, 4, SampleMail.OTHER, vain));
    ledger.record(rows);
    LedgerFilter first = LedgerFilter.all().pass(new PassId(new UUID(7, 1)));
    assertThat(rows(ledger, first)).containsExactly(rows.get(3), rows.get(2), rows.get(0));
    assertThat(ledger.page(first, behind(rows.get(3)), 1)).containsExactly(rows.get(2));
    assertThat(rows(ledger, first.outcome(Outcome.SKIPPED))).containsExactly(rows.get(0));
    assertThat(rows(ledger, first.reason(failed))).containsExactly(rows.get(2));
    assertThat(rows(ledger, first.mailbox(SampleMail.OTHER))).isEmpty();
    assertThat(rows(ledger, first.key(SampleMail.key(2)))).containsExactly(rows.get(2));
    assertThat(rows(ledger, because("FAILED"))).hasSize(3);
    assertThat(rows(ledger, because("FAILED").mailbox(SampleMail.MAIN)))
        .containsExactly(rows.get(3), rows.get(2));
  }

  /** For this reason, whatever the outcome. */
  private static LedgerFilter because(String reason) {
    return new LedgerFilter(
        Optional.empty(), Optional.empty(), Optional.of(reason), Optional.empty());
  }

  @Test
  final void filters_are_met_together() {
    Ledger ledger = filled();

    assertThat(rows(ledger, LedgerFilter.all().mailbox(SampleMail.MAIN).outcome(Outcome.LOGGED)))
        .containsExactly(ROWS.get(0));
    assertThat(rows(ledger, LedgerFilter.all().mailbox(SampleMail.OTHER).outcome(Outcome.SKIPPED)))
        .isEmpty();
  }

  @Test
  final void a_ledger_out_of_reach_is_told_as_one_that_may_come_back() {
    Ledger ledger = outOfReach().books().ledger();

    assertUnreachable(() -> rows(ledger, LedgerFilter.all()));
  }
}
