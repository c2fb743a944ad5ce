package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassReport;

/** A pass tells on what it spent its time. */
class LegsTest {
  private final Firm firm = new Firm();

  /** Each call takes its time. */
  private PassReport pass() {
    Tap slow =
        (call, arguments) -> {
          switch (call) {
            case "MailIntake.read" -> firm.clock.pass(Duration.ofSeconds(2));
            case "MailIntake.file" -> firm.clock.pass(Duration.ofSeconds(5));
            case "AddressBook.find" -> firm.clock.pass(Duration.ofSeconds(1));
            case "InteractionLog.append" -> firm.clock.pass(Duration.ofSeconds(3));
            default -> firm.clock.pass(Duration.ZERO);
          }
        };
    return firm.pass(Firm.pagesOf(10), Tap.on(firm.ports(), slow));
  }

  @Test
  void a_pass_in_which_the_clock_was_set_back_began_when_it_ended() {
    Instant right = firm.clock.instant().minus(Duration.ofDays(365));
    Tap setBack =
        (call, arguments) -> {
          if (call.equals("MailIntake.read")) {
            firm.clock.set(right);
          }
        };

    PassReport report = firm.pass(Firm.pagesOf(10), Tap.on(firm.ports(), setBack));

    assertThat(report.isGood()).isTrue();
    assertThat(report.startedAt()).isEqualTo(report.endedAt()).isEqualTo(right);
  }

  @Test
  void what_is_read_decided_committed_and_moved_is_told_batch_by_batch_and_kept() {
    firm.deliverOffers(4);

    PassReport report = pass();

    PassLegs legs = report.legs();
    assertThat(legs.legs().stream().mapToLong(PassLegs.Leg::messages).sum()).isEqualTo(4);
    assertThat(legs.spent().moved()).isEqualTo(Duration.ofSeconds(5));
    assertThat(legs.spent().committed()).isEqualTo(Duration.ofSeconds(3));
    assertThat(legs.spent().read()).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    assertThat(legs.legs().get(0).from()).isEqualTo(report.startedAt());
    assertThat(firm.books.passes().latest(Firm.MAIN, 1)).containsExactly(report);
  }

  @Test
  void a_look_that_finds_nothing_has_no_legs() {
    assertThat(pass().legs()).isEqualTo(PassLegs.none());
  }
}
