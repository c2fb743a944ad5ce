package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;
import static org.mailtrail.testkit.books.Specimens.list;
import static org.mailtrail.testkit.books.Specimens.reversed;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.ledger.LedgerReadingContract;

class LedgerReadingContractIsStrictTest {
  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            page("rows_are_read_as_they_were_written", Specimens.explaining("")),
            page(
                "the_newest_rows_come_first",
                (call, good) -> reversed(LedgerRow.class, good.call(call))),
            page(
                "a_page_has_no_more_rows_than_wanted_and_leaves_out_what_was_seen",
                (call, good) -> good.call(call[0], call[1], 0)),
            page(
                "rows_that_come_while_somebody_reads_neither_repeat_a_row_nor_hide_one",
                (call, good) -> good.call(call[0], Optional.empty(), call[2])),
            page(
                "pages_follow_each_other_without_gap_or_overlap_within_one_instant_and_filter",
                (call, good) ->
                    list(LedgerRow.class, good.call(call)).stream()
                        .skip(((Optional<?>) call[1]).isPresent() ? 1 : 0)
                        .toList()),
            page(
                "rows_are_filtered_by_mailbox_outcome_reason_and_message",
                (call, good) -> good.call(LedgerFilter.all(), call[1], call[2])),
            page(
                "rows_are_filtered_by_the_pass_that_wrote_them_also_together_with_anything_else",
                (call, good) -> good.call(ofAnyPass((LedgerFilter) call[0]), call[1], call[2])),
            page(
                "filters_are_met_together",
                (call, good) ->
                    good.call(byMailboxAlone((LedgerFilter) call[0]), call[1], call[2])),
            Specimens.reachable("a_ledger_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> page(String clause, Bent.Bend bend) {
    return bent(clause, Ledger.class, "page", bend);
  }

  private static LedgerFilter ofAnyPass(LedgerFilter filter) {
    return new LedgerFilter(filter.mailbox(), filter.outcome(), filter.reason(), filter.key());
  }

  private static LedgerFilter byMailboxAlone(LedgerFilter filter) {
    return new LedgerFilter(filter.mailbox(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Run by hand, not by the build. */
  static class Trial extends LedgerReadingContract {
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
