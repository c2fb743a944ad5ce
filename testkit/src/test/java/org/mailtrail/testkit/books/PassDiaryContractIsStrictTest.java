package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.pass.PassDiary;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.ledger.PassDiaryContract;

class PassDiaryContractIsStrictTest {
  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            diary(
                "a_pass_stands_among_those_of_its_mailbox_the_nearest_first",
                "find",
                (call, good) -> good.call(call[0], 1)),
            diary(
                "there_is_no_pass_that_was_not_kept",
                "batches",
                (call, good) -> List.of(new Object())),
            diary(
                "what_was_written_at_one_time_is_a_batch_and_the_oldest_comes_first",
                "batches",
                (call, good) -> good.call(call[0], 1)),
            bent(
                "what_another_pass_wrote_anew_is_told_of_that_one",
                Ledger.class,
                "record",
                (call, good) ->
                    ((List<?>) call[0]).size() > 1 ? good.call(call) : Optional.empty()),
            Specimens.reachable("a_diary_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> diary(String clause, String method, Bent.Bend bend) {
    return bent(clause, PassDiary.class, method, bend);
  }

  /** Run by hand, not by the build. */
  static class Trial extends PassDiaryContract {
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
