package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;
import static org.mailtrail.testkit.books.Specimens.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.ledger.WorkInHandContract;

class WorkInHandContractIsStrictTest {
  @Test
  void every_clause_notices_what_breaks_it() {
    List<ItemId> ever = new ArrayList<>();
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            hand("nothing_is_in_hand_at_first", "left", (call, good) -> Set.of(SampleMail.item(1))),
            hand("what_was_begun_is_in_hand_until_it_is_done", "done", (call, good) -> true),
            hand(
                "what_is_begun_takes_the_place_of_what_was_begun_before",
                "begin",
                (call, good) -> {
                  ever.addAll(list(ItemId.class, call[1]));
                  return good.call(call[0], ever);
                }),
            hand("each_mailbox_has_its_own", "done", (call, good) -> good.call(SampleMail.MAIN)),
            Specimens.withoutRollback("what_was_done_in_vain_is_still_in_hand"),
            hand(
                "being_done_with_nothing_is_no_fault",
                "done",
                (call, good) -> {
                  throw new IllegalStateException("nothing is in hand");
                }),
            hand(
                "a_thousand_long_ids_are_kept_whole",
                "begin",
                (call, good) ->
                    good.call(
                        call[0],
                        list(ItemId.class, call[1]).stream()
                            .map(id -> new ItemId(id.value().toLowerCase(Locale.ROOT)))
                            .toList())),
            hand(
                "what_is_set_aside_takes_the_place_of_what_was_before",
                "setAside",
                (call, good) -> list(ItemId.class, call[1]).isEmpty() ? true : good.call(call)),
            hand(
                "what_is_set_aside_is_not_in_hand",
                "aside",
                (call, good) -> Set.of(SampleMail.item(2))),
            Specimens.reachable("a_store_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> hand(String clause, String method, Bent.Bend bend) {
    return bent(clause, WorkInHand.class, method, bend);
  }

  /** Run by hand, not by the build. */
  static class Trial extends WorkInHandContract {
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
