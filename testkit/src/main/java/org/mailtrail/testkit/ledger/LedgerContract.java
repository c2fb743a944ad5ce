package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.books.SampleMail;

/**
 * What every {@link Ledger} keeps when it is written and asked what is known. Extend it, give it
 * yours, and run it; {@link LedgerReadingContract} is the rest.
 */
public abstract class LedgerContract extends LedgerWritingContract {
  /** A contract to be kept. */
  protected LedgerContract() {
    // the hooks give what is tried
  }

  @Test
  final void nothing_is_known_at_first() {
    Ledger ledger = ledger();

    assertThat(known(ledger, SampleMail.ref(1))).isEqualTo(known(ledger));
    assertThat(known(ledger).items()).isEmpty();
    assertThat(ledger.tally(SampleMail.MAIN)).isEmpty();
  }

  @Test
  final void a_message_is_known_by_its_copy_and_by_its_key() {
    Ledger ledger = ledger();
    ledger.record(List.of(SampleMail.row(1, Outcome.LOGGED)));
    Known known = known(ledger, SampleMail.ref(1), SampleMail.ref(2));

    assertThat(known.items())
        .isEqualTo(
            Map.of(
                SampleMail.item(1),
                new Known.Prior(
                    Reason.of(Outcome.LOGGED, "REASON"), 0, Optional.of(SampleMail.key(1)))));
    assertThat(known.keys()).containsExactly(SampleMail.key(1));
    assertThat(known.logged()).containsExactly(SampleMail.identity(1));
  }

  @Test
  final void another_copy_is_known_by_the_key_alone() {
    Ledger ledger = ledger();
    ledger.record(List.of(SampleMail.row(1, Outcome.SKIPPED)));
    Known known = known(ledger, new ItemRef(SampleMail.item(2), Optional.of(SampleMail.key(1))));

    assertThat(known.items()).isEmpty();
    assertThat(known.keys()).containsExactly(SampleMail.key(1));
    assertThat(known.logged()).isEmpty();
  }

  @Test
  final void a_key_counts_as_logged_when_one_copy_is() {
    Ledger ledger = ledger();
    ItemRef second = new ItemRef(SampleMail.item(2), Optional.of(SampleMail.key(1)));
    ledger.record(
        List.of(
            SampleMail.row(1, Outcome.LOGGED),
            SampleMail.row(SampleMail.MAIN, second, Outcome.SKIPPED, 0)));

    assertThat(known(ledger, second).logged()).containsExactly(SampleMail.identity(1));
    assertThat(known(ledger, second).of(second.id()).orElseThrow().outcome())
        .isEqualTo(Outcome.SKIPPED);
  }

  @Test
  final void a_copy_without_key_is_known_too() {
    Ledger ledger = ledger();
    ItemRef unread = new ItemRef(SampleMail.item(1), Optional.empty());
    ledger.record(List.of(SampleMail.row(SampleMail.MAIN, unread, Outcome.PENDING, 2)));

    assertThat(known(ledger, unread).attempts(unread.id())).isEqualTo(2);
    assertThat(known(ledger, unread).keys()).isEmpty();
  }

  @Test
  final void one_mailbox_knows_of_another_what_is_logged_and_no_more() {
    Ledger ledger = ledger();
    ledger.record(List.of(SampleMail.row(SampleMail.OTHER, SampleMail.ref(1), Outcome.LOGGED, 0)));

    assertThat(known(ledger, SampleMail.ref(1)).items()).isEmpty();
    assertThat(known(ledger, SampleMail.ref(1)).keys()).isEmpty();
    assertThat(known(ledger, SampleMail.ref(1)).logged()).containsExactly(SampleMail.identity(1));
    assertThat(ledger.tally(SampleMail.MAIN)).isEmpty();
    assertThat(ledger.tally(SampleMail.OTHER)).isEqualTo(Map.of(Outcome.LOGGED, 1L));
  }

  @Test
  final void all_messages_that_are_logged_under_one_message_id_are_told() {
    Ledger ledger = ledger();
    MessageIdentity reused =
        new MessageIdentity(SampleMail.key(1), "lin@contoso.example", Optional.empty()).marked();
    ItemRef second = new ItemRef(SampleMail.item(2), Optional.of(reused.key()));
    ledger.record(
        List.of(
            SampleMail.row(1, Outcome.LOGGED),
            new LedgerRow(
                new LedgerRow.Sighting(
                    SampleMail.OTHER,
                    second.id(),
                    second.key(),
                    LedgerRow.Times.unknown(),
                    "lin@contoso.example",
                    ""),
                Reason.of(Outcome.LOGGED, "REASON"),
                "",
                0,
                new LedgerRow.Recorded(SampleMail.PASS, SampleMail.NOON))));

    assertThat(known(ledger, SampleMail.ref(1)).logged())
        .containsExactlyInAnyOrder(SampleMail.identity(1), reused);
    assertThat(known(ledger, SampleMail.ref(1)).keys()).containsExactly(SampleMail.key(1));
  }

  @Test
  final void a_copy_is_known_under_the_key_that_its_row_bears() {
    Ledger ledger = ledger();
    MessageKey marked =
        new MessageIdentity(SampleMail.key(1), "lin@contoso.example", Optional.empty())
            .marked()
            .key();
    ItemRef copy = new ItemRef(SampleMail.item(2), Optional.of(marked));
    ledger.record(List.of(SampleMail.row(SampleMail.MAIN, copy, Outcome.LOGGED, 0)));

    assertThat(known(ledger, new ItemRef(copy.id(), Optional.of(SampleMail.key(1)))).of(copy.id()))
        .map(Known.Prior::key)
        .contains(Optional.of(marked));
  }

  @Test
  final void thousands_are_written_and_asked_for_at_once() {
    Ledger ledger = ledger();
    ledger.record(SampleMail.rows(MANY, Outcome.LOGGED));
    Known known = ledger.known(SampleMail.MAIN, SampleMail.refs(MANY));

    assertThat(known.items()).hasSize(MANY);
    assertThat(known.logged()).hasSize(MANY);
    assertThat(ledger.tally(SampleMail.MAIN)).isEqualTo(Map.of(Outcome.LOGGED, (long) MANY));
  }

  /** As long as EWS makes them: 512 bytes. */
  @Test
  final void long_ids_that_differ_in_the_case_of_their_last_letter_are_two() {
    Ledger ledger = ledger();
    String begin = "A".repeat(511);
    ItemRef lower = new ItemRef(new ItemId(begin + "a"), Optional.empty());
    ledger.record(List.of(SampleMail.row(SampleMail.MAIN, lower, Outcome.LOGGED, 0)));

    assertThat(known(ledger, new ItemRef(new ItemId(begin + "A"), Optional.empty())).items())
        .isEmpty();
    assertThat(known(ledger, lower).items()).containsOnlyKeys(lower.id());
  }

  @Test
  final void each_outcome_is_tallied() {
    Ledger ledger = ledger();
    ledger.record(
        List.of(
            SampleMail.row(1, Outcome.LOGGED),
            SampleMail.row(2, Outcome.LOGGED),
            SampleMail.row(3, Outcome.PENDING)));

    assertThat(ledger.tally(SampleMail.MAIN))
        .isEqualTo(Map.of(Outcome.LOGGED, 2L, Outcome.PENDING, 1L));
  }

  @Test
  final void a_ledger_out_of_reach_is_told_as_one_that_may_come_back() {
    Ledger ledger = outOfReach().books().ledger();

    assertUnreachable(() -> known(ledger, SampleMail.ref(1)));
    assertUnreachable(() -> ledger.record(List.of(SampleMail.row(1, Outcome.LOGGED))));
    assertUnreachable(() -> ledger.tally(SampleMail.MAIN));
    assertUnreachable(
        () ->
            ledger.relocate(SampleMail.MAIN, Map.of(SampleMail.item(1), SampleMail.place("new"))));
  }
}
