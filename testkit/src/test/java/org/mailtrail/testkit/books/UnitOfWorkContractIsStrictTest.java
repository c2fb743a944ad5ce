package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;
import static org.mailtrail.testkit.books.Specimens.first;
import static org.mailtrail.testkit.books.Specimens.unit;
import static org.mailtrail.testkit.books.Specimens.withoutRollback;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;

class UnitOfWorkContractIsStrictTest {
  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            unit("what_is_written_inside_is_kept_by_all_ports", (call, good) -> true),
            unit(
                "what_the_work_gives_is_given_once_it_is_committed",
                (call, good) -> ((Integer) good.call(call)) + 1),
            withoutRollback("nothing_is_kept_by_any_port_when_the_work_fails"),
            unit("what_was_written_inside_is_read_inside", (call, good) -> true),
            bent(
                "what_need_not_wait_for_the_disk_is_kept_whole_as_well",
                UnitOfWork.class,
                "runUnsynced",
                (call, good) -> true),
            bent(
                "what_need_not_wait_for_the_disk_is_undone_whole_as_well",
                UnitOfWork.class,
                "runUnsynced",
                Specimens::unprotected),
            withoutRollback("what_need_not_wait_for_the_disk_fails_with_the_unit_around_it"),
            withoutRollback("a_unit_inside_another_fails_with_it"),
            unit("units_that_follow_a_failed_one_are_as_good_as_ever", givingUp()),
            bent(
                "nobody_sees_half_of_it",
                InteractionLog.class,
                "page",
                (call, good) -> first(InteractionLogEntry.class, good.call(call), 1)),
            Specimens.reachable("a_store_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  /** After one failure nothing is done any more. */
  private static Bent.Bend givingUp() {
    AtomicBoolean failed = new AtomicBoolean();
    return (call, good) -> {
      if (failed.get()) {
        return true;
      }
      failed.set(true);
      Object answer = good.call(call);
      failed.set(false);
      return answer;
    };
  }

  /** Run by hand, not by the build. */
  static class Trial extends UnitOfWorkContract {
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
