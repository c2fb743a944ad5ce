package org.mailtrail.exchange.http.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time is played: nothing waits. */
class RequestPaceTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int QUOTA = 10_000;
  private static final int STEPS = 18;

  private record Sent(Instant at, Duration waited) {}

  /** Four lanes that send a batch as soon as the one before is through, for an hour. */
  private static List<Sent> hour(Duration latency) {
    RequestPace pace = new RequestPace(QUOTA, WINDOW);
    Instant[] lanes = {NOON, NOON, NOON, NOON};
    List<Sent> sent = new ArrayList<>();
    while (true) {
      int next = earliest(lanes);
      Duration wait = pace.take(STEPS, lanes[next]);
      Instant at = lanes[next].plus(wait);
      if (at.isAfter(NOON.plus(WINDOW.multipliedBy(6)))) {
        return sent;
      }
      sent.add(new Sent(at, wait));
      lanes[next] = at.plus(latency.multipliedBy(STEPS));
    }
  }

  private static int earliest(Instant[] lanes) {
    int earliest = 0;
    for (int i = 1; i < lanes.length; i++) {
      earliest = lanes[i].isBefore(lanes[earliest]) ? i : earliest;
    }
    return earliest;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 50, 250, 1_000})
  void reaches_what_latency_and_quota_allow(long millis) {
    int messages = hour(Duration.ofMillis(millis)).size() * STEPS;

    double possible = Math.min(QUOTA / 600.0, 4_000.0 / millis) * 3_600;
    assertThat(messages).isGreaterThanOrEqualTo((int) (0.95 * possible));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 50, 250, 1_000})
  void never_sends_more_in_any_window_than_is_allowed(long millis) {
    List<Sent> sent = hour(Duration.ofMillis(millis));

    int begin = 0;
    for (int end = 0; end < sent.size(); end++) {
      while (sent.get(begin).at().plus(WINDOW).isBefore(sent.get(end).at())) {
        begin++;
      }
      assertThat((end - begin + 1) * STEPS).isLessThanOrEqualTo(QUOTA);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 50, 250, 1_000})
  void never_waits_long_at_once(long millis) {
    assertThat(hour(Duration.ofMillis(millis)))
        .extracting(Sent::waited)
        .allMatch(wait -> wait.compareTo(Duration.ofSeconds(30)) < 0);
  }

  @Test
  void little_is_sent_at_once() {
    RequestPace pace = new RequestPace(QUOTA, WINDOW);

    for (int i = 0; i < QUOTA / STEPS / 3; i++) {
      assertThat(pace.take(STEPS, NOON)).isZero();
    }
  }

  @Test
  void without_a_limit_nothing_waits() {
    RequestPace pace = new RequestPace(Long.MAX_VALUE, WINDOW);

    for (int i = 0; i < 2 * QUOTA; i++) {
      assertThat(pace.take(STEPS, NOON)).isZero();
    }
  }
}
