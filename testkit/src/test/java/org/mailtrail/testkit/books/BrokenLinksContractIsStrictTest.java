package org.mailtrail.testkit.books;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.log.BrokenLinksContract;

/** The contract of broken links notices what breaks it. */
class BrokenLinksContractIsStrictTest {
  private static Runnable bent(String method, Bent.Bend how) {
    return BentHands.bent(BrokenLinks.class, "brokenLinks", method, how);
  }

  /** Whoever is asked about is gone. */
  private static Object everybody(Object[] asked, Bent.Good good) {
    Map<Object, Object> all = new HashMap<>();
    ((Collection<?>) asked[0]).forEach(number -> all.put(number, Instant.EPOCH));
    return all;
  }

  @Test
  void every_clause_notices_what_breaks_it() {
    Bent.Bend blind =
        (asked, good) -> {
          good.call(asked);
          return true;
        };
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "who_is_gone_is_so_since_the_first_time_until_it_is_there_again",
        bent("judge", (asked, good) -> good.call(asked[0], List.of(), asked[2])));
    specimens.put(
        "numbers_without_an_entry_are_passed_over",
        bent("goneSince", BrokenLinksContractIsStrictTest::everybody));
    specimens.put("what_is_gone_is_counted_by_mailbox", bent("tally", (all, good) -> Map.of()));
    specimens.put(
        "entries_whose_message_is_gone_are_found",
        BentHands.bent(
            Entries.class,
            "entries",
            "page",
            (all, good) -> good.call(EntryFilter.all(), all[1], all[2])));
    specimens.put(
        "how_far_the_count_has_come_is_read_as_it_was_kept",
        bent("count", (none, good) -> LinkCount.none()));
    specimens.put("who_stands_further_back_keeps_nothing", bent("keep", blind));
    specimens.put("of_several_who_go_on_at_once_one_does", bent("keep", blind));
    specimens.put("what_is_judged_goes_with_the_unit_of_work_that_fails", BentHands.withoutUnits());
    specimens.put("links_out_of_reach_are_told_as_such_that_may_come_back", BentHands::inReach);
    Strictness.prove(Trial.class, specimens);
  }

  /** Run by hand, not by the build. */
  static class Trial extends BrokenLinksContract {
    @Override
    protected HandBooks empty() {
      return BentHands.empty();
    }

    @Override
    protected HandBooks outOfReach() {
      return BentHands.outOfReach();
    }
  }
}
