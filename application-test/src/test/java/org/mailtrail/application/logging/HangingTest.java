package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.address.EmailAddress;

/** A server that never answers, or a machine at its end, does not keep a mailbox. */
class HangingTest {
  private static final PassSettings IMPATIENT =
      new PassSettings(Firm.MAIN, "EMAIL", 2, 3, Duration.ofMinutes(10), Duration.ofMillis(50));

  private final Firm firm = new Firm();
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  /** Hangs at the call until it is interrupted, and answers then as adapters do. */
  private Tap.Ports hangingAt(String place) {
    Tap tap =
        (call, arguments) -> {
          if (call.equals(place)) {
            hang();
          }
        };
    return Tap.on(firm.ports(), tap);
  }

  private void hang() {
    try {
      hanging.countDown();
      never.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ExchangeException(Kind.UNREACHABLE, "interrupted", interrupted);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MailIntake.prepare", "MailIntake.read", "MailIntake.file", "MailIntake.walk"})
  void a_call_that_does_not_come_back_ends_the_pass_and_frees_the_mailbox(String place) {
    firm.deliverOffers(5);

    PassReport report = firm.pass(IMPATIENT, hangingAt(place));

    assertThat(report.problem().orElseThrow().what()).contains("in PT0.05S");
    assertThat(report.problem().orElseThrow().retryHelps()).isTrue();
    assertThat(firm.books.passes().latest(Firm.MAIN, 1)).containsExactly(report);
    assertThat(firm.pass().isGood()).isTrue();
    assertThat(firm.entries()).hasSize(5);
  }

  @Test
  void an_interrupted_pass_ends_and_gives_the_mailbox_back() throws InterruptedException {
    firm.deliverOffers(5);
    AtomicReference<PassReport> report = new AtomicReference<>();
    Thread job =
        new Thread(
            () ->
                report.set(
                    firm.job(Firm.pagesOf(2), hangingAt("MailIntake.file"), PassObserver.none())
                        .run()));
    job.start();
    hanging.await();
    job.interrupt();
    job.join();

    assertThat(report.get().isGood()).isFalse();
    assertThat(firm.books.passes().latest(Firm.MAIN, 1)).containsExactly(report.get());
    assertThat(firm.books.passLock().acquire(Firm.MAIN)).isPresent();
  }

  @Test
  void a_pass_that_gets_nothing_done_for_too_long_gives_up() {
    firm.deliverOffers(1);
    Tap slow =
        (call, arguments) -> {
          if (call.equals("MailIntake.read")) {
            firm.clock.pass(Duration.ofMinutes(11));
          }
        };

    PassReport report = firm.pass(Tap.on(firm.ports(), slow));

    assertThat(report.problem().map(Object::toString).orElse(""))
        .contains("got nothing done for PT10M");
  }

  @Test
  void an_error_stands_in_the_history_and_frees_the_mailbox() {
    firm.deliverOffers(1);
    Tap.Ports exhausted =
        firm.ports()
            .with(
                (Set<EmailAddress> addresses) -> {
                  throw new OutOfMemoryError("by order");
                });

    assertThatThrownBy(() -> firm.pass(exhausted)).isInstanceOf(OutOfMemoryError.class);

    List<PassReport> kept = firm.books.passes().latest(Firm.MAIN, 1);
    assertThat(kept.get(0).problem().orElseThrow().toString())
        .isEqualTo(
            "an OutOfMemoryError ended the pass."
                + " Give the process more memory, or the mailbox smaller pages.");
    assertThat(firm.books.passLock().acquire(Firm.MAIN)).isPresent();
  }
}
