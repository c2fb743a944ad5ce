package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.letter.Letter;

/** The database fails, or we do. */
class DatabaseOutageTest extends OutageTrial {
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
            "UnitOfWork.runUnsynced",
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
    AtomicBoolean hasFailed = new AtomicBoolean();
    return (call, arguments) -> {
      if (call.equals(once) && !hasFailed.getAndSet(true)) {
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
