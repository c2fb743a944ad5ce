package org.mailtrail.testkit.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;

class CapacityHistoryContractIsStrictTest {
  private static UnaryOperator<CapacityHistory> bend = UnaryOperator.identity();

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.of(
            "what_is_kept_is_told_as_it_was_oldest_first",
            bent("since", (both, good) -> backwards((List<?>) good.call(both))),
            "a_day_that_is_measured_again_is_kept_once",
            () -> bend = Forgetful::new,
            "many_folders_and_long_names_are_kept_whole",
            bent("keep", (both, good) -> good.call(both[0], bare(both[1]))),
            "the_latest_measurement_of_each_mailbox_is_told",
            bent("latest", (none, good) -> Map.of(new MailboxName("main"), Instant.EPOCH)),
            "of_old_days_the_total_stays_longer_than_the_folders",
            bent("forget", (both, good) -> good.call(both[0], LocalDate.MIN)),
            "two_that_keep_the_same_day_at_once_keep_it_once",
            bent("keep", (both, good) -> good.call(named(both[0]), both[1])),
            "a_backend_out_of_reach_is_told_as_one_that_may_come_back",
            () -> bend = history -> InMemoryHealth.in(new Memory()).capacity()));
  }

  private static Runnable bent(String method, Bent.Bend how) {
    return () -> bend = good -> Bent.of(CapacityHistory.class, good, method, how);
  }

  private static Object backwards(List<?> list) {
    List<Object> other = new ArrayList<>(list);
    Collections.reverse(other);
    return other;
  }

  private static Object bare(Object day) {
    MeasuredDay whole = (MeasuredDay) day;
    return new MeasuredDay(whole.at(), whole.total(), List.of());
  }

  /** Each writes somewhere else. */
  private static Object named(Object mailbox) {
    return new MailboxName(mailbox + "-" + UUID.randomUUID().toString().substring(0, 8));
  }

  /** Keeps the first of a day. */
  private record Forgetful(CapacityHistory good) implements CapacityHistory {
    @Override
    public void keep(MailboxName mailbox, MeasuredDay day) {
      if (good.since(mailbox, day.day()).isEmpty()) {
        good.keep(mailbox, day);
      }
    }

    @Override
    public List<MeasuredDay> since(MailboxName mailbox, LocalDate first) {
      return good.since(mailbox, first);
    }

    @Override
    public Map<MailboxName, Instant> latest() {
      return good.latest();
    }

    @Override
    public void forget(LocalDate folders, LocalDate days) {
      good.forget(folders, days);
    }
  }

  /** Run by hand, not by the build. */
  static class Trial extends CapacityHistoryContract {
    @Override
    protected CapacityHistory empty() {
      return bend.apply(InMemoryHealth.in(new Memory()).capacity());
    }

    @Override
    protected CapacityHistory outOfReach() {
      Memory memory = new Memory();
      CapacityHistory history = InMemoryHealth.in(memory).capacity();
      memory.putOutOfReach();
      return bend.apply(history);
    }
  }
}
