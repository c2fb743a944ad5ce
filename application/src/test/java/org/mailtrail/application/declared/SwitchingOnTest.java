package org.mailtrail.application.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.message.MailboxName;

class SwitchingOnTest {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final Duration NEVER = Duration.ofDays(1);

  /** What each attempt at switching on answers; an attempt waits for its answer. */
  private final BlockingQueue<Supplier<Optional<SetupOutcome.Refused>>> answers =
      new LinkedBlockingQueue<>();

  private final BlockingQueue<Symptom> told = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> faults = new LinkedBlockingQueue<>();

  private SwitchingOn begun(Duration pause) {
    return SwitchingOn.begin(new Main(), pause, new Told());
  }

  private static SetupOutcome.Refused refusal(String why) {
    return new SetupOutcome.Refused("address", Phrase.foreign(why), Phrase.nothing());
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    return Optional.ofNullable(queue.poll(10, TimeUnit.SECONDS)).orElseThrow();
  }

  @Test
  void from_the_first_moment_on_what_is_off_is_told() {
    try (SwitchingOn switching = begun(NEVER)) {
      assertThat(switching.stillOff())
          .singleElement()
          .satisfies(why -> assertThat(why.code()).isEqualTo(Code.STARTING));
    }
  }

  @Test
  void what_is_refused_is_tried_again_until_it_works_and_told_once() throws InterruptedException {
    try (SwitchingOn switching = begun(AT_ONCE)) {
      answers.add(() -> Optional.of(refusal("nobody knows it")));
      answers.add(() -> Optional.of(refusal("nobody knows it")));
      answers.add(() -> Optional.of(refusal("nobody may read it")));

      assertThat(next(told).what()).contains("nobody knows it");
      assertThat(next(told).what()).contains("nobody may read it");
      assertThat(switching.stillOff())
          .singleElement()
          .satisfies(why -> assertThat(why.code()).isEqualTo(Code.NEEDS_A_PERSON));

      answers.add(Optional::empty);
      answers.add(() -> Optional.of(refusal("it was on in between")));
      assertThat(next(told).what()).contains("it was on in between");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void an_exchange_out_of_reach_and_a_fault_end_no_attempts() throws InterruptedException {
    try (SwitchingOn switching = begun(AT_ONCE)) {
      answers.add(
          () -> {
            throw new ExchangeException(
                ExchangeException.Kind.UNREACHABLE, Phrase.foreign("it is silent"), null);
          });
      answers.add(
          () -> {
            throw new IllegalStateException("a fault");
          });
      answers.add(() -> Optional.of(refusal("asked again")));

      assertThat(next(told).what()).contains("it is silent");
      assertThat(next(faults)).contains("mailbox main");
      assertThat(next(told).what()).contains("asked again");
      assertThat(switching.stillOff()).hasSize(1);
    }
  }

  /** One mailbox that is off. */
  private final class Main implements Awaited {
    @Override
    public List<MailboxName> names() {
      return List.of(MAIN);
    }

    @Override
    public List<MailboxName> off() {
      return List.of(MAIN);
    }

    @Override
    public Optional<SetupOutcome.Refused> switchOn(MailboxName name) {
      try {
        return answers.take().get();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  private final class Told implements SwitchingOnObserver {
    @Override
    public void isOff(Symptom why) {
      told.add(why);
    }

    @Override
    public void broke(String what, Throwable fault) {
      faults.add(what);
    }
  }
}
