package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.letter.Letter;

/** Another process works the mailbox or takes it over, and somebody asks for the end. */
class OtherProcessesTest extends OutageTrial {
  @Test
  void while_another_process_works_the_mailbox_nothing_is_read_and_nothing_is_kept() {
    firm.deliverOffers(1);
    PassLock.Lease other = firm.books.passLock().acquire(Firm.MAIN).orElseThrow();

    PassReport busy = firm.pass();

    assertThat(busy.problem().orElseThrow().what())
        .isEqualTo("another process is working mailbox main");
    assertThat(busy.problem().orElseThrow().retryHelps()).isTrue();
    assertThat(firm.books.passes().latest(Firm.MAIN, 1)).isEmpty();
    assertThat(firm.rows()).isEmpty();
    other.close();
    assertThat(firm.pass().counts().logged()).isOne();
  }

  @Test
  void a_process_that_was_away_too_long_does_not_touch_the_mailbox_any_more() {
    firm.deliverOffers(3);
    AtomicInteger renewals = new AtomicInteger();

    // of the work in hand, of the commit, and before the move
    PassReport report =
        firm.pass(
            sleepingAt(call -> call.equals("Lease.renew") && renewals.incrementAndGet() == 3));

    assertThat(report.problem().orElseThrow().what()).contains("another process has taken over");
    assertThat(firm.waiting()).isEqualTo(3);
    assertThat(firm.books.passLock().acquire(Firm.MAIN)).as("the other's lease").isEmpty();
    firm.clock.pass(Duration.ofMinutes(6));
    assertThat(firm.pass().counts().beside().refiled()).isEqualTo(3);
    assertThat(firm.entries()).hasSize(3);
  }

  @Test
  void a_process_that_was_away_too_long_commits_nothing_any_more() {
    firm.deliverOffers(3);

    PassReport report = firm.pass(sleepingAt("AddressBook.lookUp"::equals));

    assertThat(report.problem().orElseThrow().what()).contains("another process has taken over");
    assertThat(report.counts().seen()).isZero();
    assertThat(firm.rows()).isEmpty();
    assertThat(firm.entries()).isEmpty();
    assertThat(firm.books.books().workInHand().left(Firm.MAIN))
        .as("what the other finds in hand")
        .hasSize(3);
    firm.clock.pass(Duration.ofMinutes(6));
    assertThat(firm.pass().counts().logged()).isEqualTo(3);
  }

  /** The process sleeps there, and another takes the mailbox over. */
  private Tap.Ports sleepingAt(Predicate<String> place) {
    Tap sleepy =
        (call, arguments) -> {
          if (place.test(call)) {
            firm.clock.pass(Duration.ofMinutes(6));
            assertThat(firm.books.passLock().acquire(Firm.MAIN)).isPresent();
          }
        };
    return Tap.on(firm.ports(), sleepy);
  }

  @Test
  void a_request_to_stop_is_heard_after_the_page_at_hand_and_the_history_says_so() {
    firm.deliverOffers(10);
    AtomicInteger pages = new AtomicInteger();
    PassObserver impatient =
        new Watcher() {
          @Override
          public void progressed(MailboxName mailbox, PassCounts soFar) {
            pages.incrementAndGet();
          }

          @Override
          public boolean stopRequested() {
            return pages.get() == 2;
          }
        };

    PassReport report = firm.job(Firm.pagesOf(3), firm.ports(), impatient).run();

    assertThat(report.counts().logged()).isEqualTo(6);
    assertThat(report.isGood()).as("the pass came to its end").isFalse();
    assertThat(report.problem().orElseThrow().what()).isEqualTo("the pass was asked to stop");
    assertThat(report.problem().orElseThrow().retryHelps()).isTrue();
    assertThat(firm.waiting()).isEqualTo(4);
    assertThat(firm.tally()).containsEntry(Outcome.LOGGED, 6L);
    assertThat(firm.pass().counts().logged()).isEqualTo(4);
  }

  @Test
  void a_letter_that_arrives_while_a_pass_runs_is_logged_by_it() {
    firm.deliverOffers(2);
    AtomicInteger reads = new AtomicInteger();
    Tap delivering =
        (call, arguments) -> {
          if (call.equals("MailIntake.read") && reads.getAndIncrement() == 1) {
            firm.deliver(Letter.of("late@contoso.example", Firm.JIM, Firm.BOB));
          }
        };

    assertThat(firm.pass(Tap.on(firm.ports(), delivering)).counts().logged()).isEqualTo(3);
  }
}
