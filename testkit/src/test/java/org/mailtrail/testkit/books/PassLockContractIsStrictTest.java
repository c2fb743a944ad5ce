package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassLock.Lease;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.ledger.PassLockContract;
import org.mailtrail.testkit.memory.ledger.InMemoryPassLock;

class PassLockContractIsStrictTest {
  private static final Duration LENGTH = Duration.ofMinutes(5);
  private static final Clock STOPPED = Clock.fixed(SampleMail.NOON, ZoneOffset.UTC);

  @Test
  void every_clause_notices_what_breaks_it() {
    Deque<Lease> leases = new ArrayDeque<>();
    PassLock endless = new InMemoryPassLock(new Memory(), STOPPED, LENGTH);
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            lock("a_mailbox_is_held_by_one_at_a_time", PassLockContractIsStrictTest::toAnybody),
            lock("another_mailbox_is_held_apart", (call, good) -> good.call(SampleMail.MAIN)),
            lock(
                "a_lease_ends_by_itself_and_another_takes_the_mailbox_over",
                (call, good) -> endless.acquire((MailboxName) call[0])),
            renewing("a_lease_that_is_renewed_in_time_goes_on", true),
            renewing("a_holder_who_was_late_but_not_replaced_goes_on", false),
            lock(
                "giving_back_what_was_lost_takes_nothing_from_the_new_holder",
                (call, good) -> closingTheLatest((Optional<?>) good.call(call), leases)),
            renewing("what_was_given_back_is_not_renewed", true),
            lock("of_many_who_ask_at_once_one_gets_it", PassLockContractIsStrictTest::toAnybody),
            lock(
                "of_many_who_take_over_at_once_one_gets_it",
                PassLockContractIsStrictTest::toAnybody),
            leasing("what_was_given_back_is_not_inherited", "isInherited", (none, good) -> true),
            leasing(
                "what_a_holder_did_not_give_back_is_inherited",
                "isInherited",
                (none, good) -> false),
            leasing(
                "what_was_abandoned_is_free_and_inherited", "isInherited", (none, good) -> false),
            bent(
                "a_mailbox_can_be_taken_away_from_its_holder",
                PassLock.class,
                "free",
                (call, good) -> true),
            renewing("who_lost_the_mailbox_commits_nothing_more", true),
            renewing(
                "nobody_takes_a_mailbox_over_in_the_midst_of_a_unit_of_work_that_has_renewed",
                true),
            Specimens.reachable("a_lock_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> lock(String clause, Bent.Bend bend) {
    return bent(clause, PassLock.class, "acquire", bend);
  }

  private static Object toAnybody(Object[] call, Bent.Good good) {
    return new InMemoryPassLock(new Memory(), STOPPED, LENGTH).acquire((MailboxName) call[0]);
  }

  /** Leases that say they are renewed, or not, and are not. */
  private static Map.Entry<String, Runnable> renewing(String clause, boolean answer) {
    return leasing(clause, "renew", (none, good) -> answer);
  }

  /** Leases of which one method is bent. */
  private static Map.Entry<String, Runnable> leasing(String clause, String method, Bent.Bend bend) {
    return lock(
        clause,
        (call, good) ->
            ((Optional<?>) good.call(call))
                .map(Lease.class::cast)
                .map(lease -> Bent.of(Lease.class, lease, method, bend)));
  }

  /** A lease that gives the mailbox back, whoever holds it. */
  private static Optional<Lease> closingTheLatest(Optional<?> acquired, Deque<Lease> leases) {
    Optional<Lease> lease = acquired.map(Lease.class::cast);
    lease.ifPresent(leases::push);
    return lease.map(
        real ->
            Bent.of(
                Lease.class,
                real,
                "close",
                (none, good) -> {
                  leases.getFirst().close();
                  return true;
                }));
  }

  /** Run by hand, not by the build. */
  static class Trial extends PassLockContract {
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
