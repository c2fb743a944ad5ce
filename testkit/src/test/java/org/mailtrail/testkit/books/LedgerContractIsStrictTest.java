package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;
import static org.mailtrail.testkit.books.Specimens.first;
import static org.mailtrail.testkit.books.Specimens.list;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.ledger.LedgerContract;

class LedgerContractIsStrictTest {
  private static final String RECORD = "record";

  @Test
  void every_clause_notices_what_breaks_it() {
    AtomicInteger records = new AtomicInteger();
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            ledger("nothing_is_known_at_first", "tally", LedgerContractIsStrictTest::withZeros),
            knowing(
                "a_message_is_known_by_its_copy_and_by_its_key",
                known -> new Known(Map.of(), known.keys(), known.logged())),
            knowing(
                "another_copy_is_known_by_the_key_alone",
                known -> new Known(known.items(), known.keys(), List.of(SampleMail.identity(1)))),
            knowing(
                "a_key_counts_as_logged_when_one_copy_is",
                known -> new Known(known.items(), known.keys(), List.of())),
            recording("a_copy_without_key_is_known_too", row -> row.sighting().key().isPresent()),
            ledger(
                "one_mailbox_knows_of_another_what_is_logged_and_no_more",
                "known",
                (call, good) -> good.call(SampleMail.OTHER, call[1])),
            ledger(
                "a_decided_row_is_never_changed",
                "page",
                (call, good) ->
                    List.of(
                        SampleMail.row(1, Outcome.UNMATCHED),
                        SampleMail.row(2, Outcome.UNMATCHED))),
            ledger(
                "a_pending_row_is_replaced",
                RECORD,
                (call, good) -> records.getAndIncrement() == 0 ? good.call(call) : true),
            ledger("large_rows_are_kept_whole", "page", Specimens.explaining("e")),
            knowing(
                "all_messages_that_are_logged_under_one_message_id_are_told",
                known ->
                    new Known(
                        known.items(), known.keys(), known.logged().stream().limit(1).toList())),
            knowing(
                "a_copy_is_known_under_the_key_that_its_row_bears",
                LedgerContractIsStrictTest::asWritten),
            ledger(
                "thousands_are_written_and_asked_for_at_once",
                RECORD,
                (call, good) -> good.call(first(LedgerRow.class, call[0], 1_000))),
            ledger(
                "long_ids_that_differ_in_the_case_of_their_last_letter_are_two",
                "known",
                LedgerContractIsStrictTest::whateverTheCase),
            ledger("each_outcome_is_tallied", "tally", LedgerContractIsStrictTest::withZeros),
            ledger("a_row_follows_its_message_to_its_new_id", "relocate", (call, good) -> true),
            recording(
                "two_writers_of_the_same_rows_write_each_once",
                row -> !row.sighting().item().value().endsWith("7")),
            Specimens.withoutRollback("rows_go_with_the_unit_of_work_that_fails"),
            Specimens.reachable("a_ledger_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> ledger(String clause, String method, Bent.Bend bend) {
    return bent(clause, Ledger.class, method, bend);
  }

  private static Map.Entry<String, Runnable> knowing(
      String clause, UnaryOperator<Known> alteration) {
    return ledger(clause, "known", (call, good) -> alteration.apply((Known) good.call(call)));
  }

  private static Map.Entry<String, Runnable> recording(String clause, Predicate<LedgerRow> some) {
    return ledger(
        clause,
        RECORD,
        (call, good) -> good.call(list(LedgerRow.class, call[0]).stream().filter(some).toList()));
  }

  private static Object withZeros(Object[] call, Bent.Good good) {
    Map<Outcome, Long> tally = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      tally.put(outcome, 0L);
    }
    ((Map<?, ?>) good.call(call))
        .forEach((outcome, count) -> tally.put((Outcome) outcome, (Long) count));
    return tally;
  }

  private static Known asWritten(Known known) {
    Map<ItemId, Known.Prior> items = new HashMap<>();
    known
        .items()
        .forEach(
            (item, row) ->
                items.put(
                    item,
                    new Known.Prior(
                        row.reason(), row.attempts(), row.key().map(MessageKey::asWritten))));
    return new Known(items, known.keys(), known.logged());
  }

  private static Object whateverTheCase(Object[] call, Bent.Good good) {
    return good.call(
        call[0],
        list(ItemRef.class, call[1]).stream()
            .map(
                ref ->
                    new ItemRef(new ItemId(ref.id().value().toLowerCase(Locale.ROOT)), ref.key()))
            .toList());
  }

  /** Run by hand, not by the build. */
  static class Trial extends LedgerContract {
    @Override
    protected LoggingBooks empty() {
      return Specimens.onTrial();
    }

    @Override
    protected LoggingBooks outOfReach() {
      return Specimens.onTrial();
    }
  }
}
