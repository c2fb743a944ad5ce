package org.mailtrail.testkit.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.ledger.QuarantineContract;

/** The contract of the quarantine notices what breaks it. */
class QuarantineContractIsStrictTest {
  private static Runnable bent(String method, Bent.Bend how) {
    return BentHands.bent(Quarantine.class, "quarantine", method, how);
  }

  /** Lets out everything of the mailbox, whatever was chosen. */
  private static Object all(Object[] asked, Bent.Good good) {
    return good.call(Choice.all(((Choice) asked[0]).mailbox()), asked[1], asked[2]);
  }

  private static Object newestFirst(Object[] asked, Bent.Good good) {
    Choice which = (Choice) asked[0];
    Choice latest = new Choice(which.mailbox(), Optional.empty(), Optional.of("a fault"));
    return (int) good.call(latest, asked[1], asked[2]);
  }

  @Test
  void every_clause_notices_what_breaks_it() {
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "what_is_quarantined_is_counted_by_mailbox_and_by_what_was_wrong",
        bent("groups", (asked, good) -> BentHands.backwards(good.call(asked))));
    specimens.put(
        "a_message_that_is_to_be_tried_again_waits_without_a_vain_try",
        bent("release", (asked, good) -> 1));
    specimens.put(
        "only_what_is_chosen_and_quarantined_is_let_out",
        bent("release", QuarantineContractIsStrictTest::all));
    specimens.put(
        "the_longest_in_quarantine_are_let_out_first",
        bent("release", QuarantineContractIsStrictTest::newestFirst));
    specimens.put(
        "of_several_who_ask_at_once_one_is_heard",
        bent(
            "release",
            (asked, good) -> {
              good.call(asked);
              return 30;
            }));
    specimens.put(
        "what_was_wrong_before_is_kept_each_time_newest_first",
        bent("history", (asked, good) -> BentHands.backwards(good.call(asked))));
    specimens.put(
        "the_history_follows_a_row_that_is_pointed_to_another_copy",
        bent("history", (asked, good) -> List.of()));
    specimens.put(
        "what_was_tried_again_and_decided_is_told_newest_first",
        bent("decidedAgain", (asked, good) -> BentHands.backwards(good.call(asked))));
    specimens.put(
        "what_is_let_out_stays_in_with_the_unit_of_work_that_fails", BentHands.withoutUnits());
    specimens.put(
        "a_quarantine_out_of_reach_is_told_as_one_that_may_come_back", BentHands::inReach);
    Strictness.prove(QuarantineTrial.class, specimens);
  }

  /** Run by hand, not by the build. */
  static class QuarantineTrial extends QuarantineContract {
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
