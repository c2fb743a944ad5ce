package org.mailtrail.testkit.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.port.health.Ailments;
import org.mailtrail.application.port.health.Badges;
import org.mailtrail.application.port.health.IntakeHistory;
import org.mailtrail.application.port.health.PassBoard;
import org.mailtrail.application.port.health.WatchTimes;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;

class KeptHealthContractIsStrictTest {
  private static UnaryOperator<KeptHealth> bend = UnaryOperator.identity();

  @Test
  void every_clause_notices_what_breaks_it() {
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "troubles_that_last_are_told_oldest_first_as_they_were_kept",
        ailments("lasting", (none, good) -> backwards((List<?>) good.call(none))));
    specimens.put(
        "troubles_are_told_from_a_time_on_whether_they_last_or_not",
        ailments("since", (time, good) -> good.call(Instant.EPOCH)));
    specimens.put(
        "who_dismissed_a_trouble_stays_while_it_goes_on_and_may_take_it_back",
        ailments("dismiss", (both, good) -> good.call(both[0], Optional.empty())));
    specimens.put(
        "what_has_ended_or_never_was_is_not_dismissed", ailments("dismiss", (both, good) -> true));
    specimens.put(
        "the_first_look_and_the_last_are_remembered",
        bent(
            good ->
                with(
                    good,
                    Bent.of(WatchTimes.class, good.watch(), "span", (n, g) -> Optional.empty()))));
    specimens.put(
        "samples_of_one_stretch_are_put_together_and_those_of_others_are_not",
        intakes("since", (both, good) -> good.call(both[0], Instant.EPOCH)));
    specimens.put(
        "samples_of_several_mailboxes_are_told_together_oldest_first_and_of_no_others",
        intakes("since", (both, good) -> backwards((List<?>) good.call(both))));
    specimens.put("old_samples_are_forgotten", intakes("forget", (time, good) -> null));
    specimens.put("a_pass_at_work_is_shown_as_it_was_last_until_it_is_cleared", board());
    specimens.put("a_badge_is_found_by_its_hash_and_removed_once", badges());
    specimens.put(
        "a_backend_out_of_reach_is_told_as_one_that_may_come_back",
        () -> bend = kept -> InMemoryHealth.in(new Memory()));
    Strictness.prove(Trial.class, specimens);
  }

  private static Object backwards(List<?> list) {
    List<Object> other = new ArrayList<>(list);
    Collections.reverse(other);
    return other;
  }

  private static Runnable bent(UnaryOperator<KeptHealth> how) {
    return () -> bend = how;
  }

  private static KeptHealth with(KeptHealth good, WatchTimes watch) {
    return new KeptHealth(
        good.ailments(), watch, good.intakes(), good.board(), good.badges(), good.capacity());
  }

  private static Runnable ailments(String method, Bent.Bend how) {
    return bent(
        good ->
            new KeptHealth(
                Bent.of(Ailments.class, good.ailments(), method, how),
                good.watch(),
                good.intakes(),
                good.board(),
                good.badges(),
                good.capacity()));
  }

  private static Runnable intakes(String method, Bent.Bend how) {
    return bent(
        good ->
            new KeptHealth(
                good.ailments(),
                good.watch(),
                Bent.of(IntakeHistory.class, good.intakes(), method, how),
                good.board(),
                good.badges(),
                good.capacity()));
  }

  private static Runnable board() {
    return bent(
        good ->
            new KeptHealth(
                good.ailments(),
                good.watch(),
                good.intakes(),
                Bent.of(PassBoard.class, good.board(), "clear", (mailbox, right) -> null),
                good.badges(),
                good.capacity()));
  }

  private static Runnable badges() {
    return bent(
        good ->
            new KeptHealth(
                good.ailments(),
                good.watch(),
                good.intakes(),
                good.board(),
                Bent.of(Badges.class, good.badges(), "remove", (hash, right) -> true),
                good.capacity()));
  }

  /** Run by hand, not by the build. */
  static class Trial extends KeptHealthContract {
    @Override
    protected KeptHealth empty() {
      return bend.apply(InMemoryHealth.in(new Memory()));
    }

    @Override
    protected KeptHealth outOfReach() {
      Memory memory = new Memory();
      KeptHealth kept = InMemoryHealth.in(memory);
      memory.putOutOfReach();
      return bend.apply(kept);
    }
  }
}
