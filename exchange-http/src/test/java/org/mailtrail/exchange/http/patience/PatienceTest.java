package org.mailtrail.exchange.http.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.PlayedClock;

/** Time is played: nothing waits. */
class PatienceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Load ONE = Load.of(Phrase.foreign("another piece of work"));

  private final PlayedClock clock = new PlayedClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final List<Duration> pauses = new ArrayList<>();
  private final RequestGate gate = new RequestGate(4);
  private final Patience patience =
      new Patience(waiting(MINUTE), gate, Phrase.foreign("a piece of work"));

  private Waiting waiting(Duration deadline) {
    return new Waiting(
        clock,
        pause -> {
          pauses.add(pause);
          clock.forward(pause);
        },
        deadline,
        new Counters());
  }

  private static PassingFault fault(Kind kind, Duration asked) {
    return new PassingFault(kind, asked, Phrase.foreign("busy"), null);
  }

  @Test
  void pauses_for_as_long_as_is_asked_and_all_keep_quiet_meanwhile() {
    Duration asked = Duration.ofSeconds(90);

    assertThatThrownBy(() -> patience.bear(fault(Kind.THROTTLED, asked)))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.THROTTLED))
        .hasMessage("a piece of work: busy");

    assertThatThrownBy(() -> gate.enter(ONE, waiting(MINUTE)))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.THROTTLED))
        .hasMessageContaining("wants no request before");
    assertThat(pauses).isEmpty();

    gate.enter(ONE, waiting(MINUTE.multipliedBy(2)));
    assertThat(pauses).containsExactly(asked);
  }

  @Test
  void pauses_at_least_for_a_time_of_its_own_that_doubles() {
    for (int i = 0; i < 4; i++) {
      patience.bear(fault(Kind.UNREACHABLE, i == 0 ? Duration.ZERO : null));
    }

    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(pauses.get(3)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void the_deadline_begins_anew_when_something_succeeds() {
    Duration most = Duration.ofSeconds(40);
    patience.bear(fault(Kind.THROTTLED, most));
    patience.progressed();
    patience.bear(fault(Kind.THROTTLED, most));

    assertThatThrownBy(() -> patience.bear(fault(Kind.THROTTLED, most)))
        .isInstanceOf(ExchangeException.class);
    assertThat(pauses).containsExactly(most, most);
  }

  @Test
  void a_sign_in_that_is_refused_gets_one_more_chance_without_a_pause() {
    patience.bear(fault(Kind.SIGN_IN, null));

    assertThatThrownBy(() -> patience.bear(fault(Kind.SIGN_IN, null)))
        .isInstanceOf(ExchangeException.class);
    assertThat(pauses).isEmpty();
  }

  @Test
  void the_worst_of_several_faults_asks_for_the_longest_pause_and_is_no_refused_sign_in() {
    PassingFault worst = fault(Kind.THROTTLED, Duration.ofSeconds(3));
    List<PassingFault> faults =
        List.of(
            fault(Kind.SIGN_IN, Duration.ofSeconds(9)),
            worst,
            fault(Kind.THROTTLED, Duration.ofSeconds(2)),
            fault(Kind.UNREACHABLE, null));

    assertThatThrownBy(() -> PassingFault.throwWorst(faults)).isSameAs(worst);
  }

  @Test
  void an_interrupt_ends_a_pause() {
    Waiting broken =
        new Waiting(
            clock,
            pause -> {
              throw new InterruptedException();
            },
            MINUTE,
            new Counters());

    assertThatThrownBy(
            () ->
                new Patience(broken, gate, Phrase.foreign("work"))
                    .bear(fault(Kind.THROTTLED, null)))
        .hasMessageContaining("work: interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
