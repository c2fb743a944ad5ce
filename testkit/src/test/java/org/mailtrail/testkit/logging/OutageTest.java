package org.mailtrail.testkit.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** Exchange or the database fails, another process takes over, somebody asks for the end. */
class OutageTest {
  private final Firm firm = new Firm();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void trouble_with_exchange_ends_the_pass_with_the_truth_and_the_next_pass_goes_on(Kind kind) {
    firm.deliverOffers(10);
    // prepare, read, read ahead, file, and then reading ahead fails
    firm.mailbox.outages().beginAfter(4, kind);

    PassReport report = firm.pass(Firm.pagesOf(4), firm.ports());

    assertThat(report.problem().orElseThrow().what()).isEqualTo("reading fails by order");
    assertThat(report.problem().orElseThrow().retryHelps())
        .isEqualTo(new ExchangeException(kind, "", null).retryHelps());
    assertThat(report.counts().logged()).isEqualTo(8);
    assertThat(firm.waiting()).isEqualTo(6);
    firm.mailbox.outages().end();

    PassReport next = firm.pass(Firm.pagesOf(4), firm.ports());

    assertThat(next.isGood()).isTrue();
    assertThat(next.counts())
        .isEqualTo(new PassCounts(2, 0, 0, 0, 0, new PassCounts.Beside(2, 0, 4, 0, 0)));
    assertThat(firm.entries()).hasSize(10);
    assertThat(firm.waiting()).isZero();
  }

  @Test
  void trouble_at_any_call_of_exchange_loses_nothing() {
    for (int calls = 0; calls < 8; calls++) {
      Firm other = new Firm();
      other.deliverOffers(10);
      other.mailbox.outages().beginAfter(calls, Kind.UNREACHABLE);
      assertThat(other.pass(Firm.pagesOf(4), other.ports()).isGood()).isFalse();
      other.mailbox.outages().end();

      assertThat(other.pass().isGood()).isTrue();
      assertThat(other.exchanges()).hasSize(10);
      assertThat(other.archived()).isEqualTo(10);
    }
  }

  @Test
  void a_filing_that_breaks_off_half_way_is_finished_by_the_next_pass() {
    firm.deliverOffers(10);
    MailIntake real = firm.mailbox.intake();
    AtomicInteger batches = new AtomicInteger();
    Tap halfWay =
        (call, arguments) -> {
          if (call.equals("MailIntake.file") && batches.getAndIncrement() == 0) {
            List<FilingOrder> orders = orders(arguments[0]);
            real.file(orders.subList(0, 5));
            throw new ExchangeException(Kind.UNREACHABLE, "filing", null);
          }
        };

    assertThat(firm.pass(Tap.on(firm.ports(), halfWay)).isGood()).isFalse();
    assertThat(firm.waiting()).isEqualTo(5);

    assertThat(firm.pass().counts().beside().refiled()).isEqualTo(5);
    assertThat(firm.archived()).isEqualTo(10);
    assertThat(firm.entries()).hasSize(10);
  }

  private static List<FilingOrder> orders(Object argument) {
    return ((List<?>) argument).stream().map(FilingOrder.class::cast).toList();
  }

  @Test
  void what_cannot_be_filed_away_is_set_aside_and_does_not_hold_up_the_rest() {
    firm.deliverOffers(10);
    Set<ItemId> held = new HashSet<>(firm.mailbox.in(TrialFolder.INTAKE).subList(2, 7));
    held.forEach(item -> firm.mailbox.outages().hold(item, "it is locked"));

    PassReport report = firm.pass(Firm.pagesOf(3), firm.ports());

    assertThat(report.isGood()).isTrue();
    assertThat(report.counts())
        .isEqualTo(new PassCounts(10, 0, 0, 0, 0, new PassCounts.Beside(10, 0, 0, 5, 0)));
    assertThat(firm.mailbox.in(TrialFolder.INTAKE)).containsExactlyInAnyOrderElementsOf(held);
    firm.mailbox.outages().release();

    assertThat(firm.pass().counts().beside().refiled()).isEqualTo(5);
    assertThat(firm.waiting()).isZero();
    assertThat(firm.entries()).hasSize(10);
  }

  @Test
  void what_cannot_be_filed_away_again_is_not_told_to_be_refiled() {
    firm.deliverOffers(1);
    firm.mailbox.outages().hold(firm.mailbox.in(TrialFolder.INTAKE).get(0), "it is locked");
    firm.pass();

    PassCounts.Beside beside = firm.pass().counts().beside();

    assertThat(beside.refiled()).isZero();
    assertThat(beside.notFiled()).isOne();
  }

  @Test
  void somebody_takes_a_message_away_before_it_is_filed() {
    firm.deliverOffers(3);
    Tap taking =
        (call, arguments) -> {
          if (call.equals("MailIntake.file")) {
            firm.mailbox.takeAway(orders(arguments[0]).get(1).item());
          }
        };

    PassReport report = firm.pass(Tap.on(firm.ports(), taking));

    assertThat(report.isGood()).isTrue();
    assertThat(report.counts().logged()).isEqualTo(3);
    assertThat(report.counts().beside().notFiled()).isZero();
  }

  @Test
  void a_database_out_of_reach_from_the_start_is_told_to_the_caller() {
    firm.deliverOffers(3);
    firm.books.memory().putOutOfReach();

    assertThatThrownBy(firm::pass).isInstanceOf(StoreException.class);

    firm.books.memory().putWithinReach();
    assertThat(firm.pass().counts().logged()).isEqualTo(3);
  }

  @Test
  void a_database_out_of_reach_for_a_moment_ends_the_pass_and_no_message_is_suspected() {
    for (String call :
        List.of(
            "Templates.find",
            "WorkInHand.left",
            "Ledger.known",
            "WorkInHand.begin",
            "AddressBook.lookUp",
            "UnitOfWork.run",
            "InteractionLog.append",
            "Ledger.record")) {
      Firm other = new Firm();
      other.deliverOffers(3);

      PassReport report = other.pass(Tap.on(other.ports(), failing(call)));

      assertThat(report.problem().orElseThrow().what()).isEqualTo("the database gave up");
      assertThat(report.problem().orElseThrow().retryHelps()).isTrue();
      assertThat(other.books.books().workInHand().left(Firm.MAIN)).as(call).isEmpty();
      assertThat(other.pass().counts().logged()).as(call).isEqualTo(3);
      assertThat(other.rows()).as(call).allMatch(row -> row.attempts() == 0);
    }
  }

  private static Tap failing(String once) {
    return (call, arguments) -> {
      if (call.equals(once)) {
        throw StoreException.unreachable("the database gave up", null);
      }
    };
  }

  @Test
  void a_fault_of_our_own_is_thrown_and_the_history_tells_of_it_without_mail_text() {
    firm.deliverOffers(1);
    Tap faulty =
        (call, arguments) -> {
          if (call.equals("MailIntake.read")) {
            throw new IllegalStateException("subject of a mail");
          }
        };

    assertThatThrownBy(() -> firm.pass(Tap.on(firm.ports(), faulty)))
        .isInstanceOf(IllegalStateException.class);

    PassReport kept = firm.books.passes().latest(Firm.MAIN, 1).get(0);
    assertThat(kept.problem().orElseThrow().toString())
        .contains("IllegalStateException")
        .doesNotContain("subject");
    assertThat(firm.books.passLock().acquire(Firm.MAIN)).as("the lease is given back").isPresent();
  }

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

  @Test
  void a_message_in_hand_whenever_the_database_goes_away_is_not_blamed_for_that() {
    ItemId item = firm.deliver(Letter.of("offer@contoso.example", Firm.JIM, Firm.ANN));
    AtomicInteger outages = new AtomicInteger();
    Tap failing =
        (call, arguments) -> {
          if (call.equals("InteractionLog.append") && outages.getAndIncrement() < 4) {
            firm.books.memory().putOutOfReach();
          }
        };
    LogNewMail job = firm.job(Firm.pagesOf(5), Tap.on(firm.ports(), failing), PassObserver.none());
    for (int tries = 0; tries < 4; tries++) {
      assertThatThrownBy(job::run).isInstanceOf(StoreException.class);
      firm.books.memory().putWithinReach();
      firm.clock.pass(Duration.ofMinutes(6));
    }

    assertThat(job.run().counts().logged()).isOne();
    assertThat(firm.row(item).attempts()).isZero();
  }
}
