package org.mailtrail.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.web.site.Reply;

class AwaitedDocumentsTest {
  private static final int LARGEST = 4_000_000;

  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final AwaitedDocuments awaited = new AwaitedDocuments(clock);

  private static AwaitedDocuments.Frame frame(int entry) {
    return new AwaitedDocuments.Frame("a session", String.valueOf(entry), false);
  }

  private void keep(int entry, int size) {
    awaited.keep(frame(entry), new Reply.Bytes("text/html", new byte[size], Map.of()));
  }

  private boolean has(int entry) {
    return awaited.take(frame(entry)).isPresent();
  }

  @Test
  void of_too_many_the_oldest_go_and_a_large_one_is_not_kept() {
    IntStream.rangeClosed(1, 5).forEach(entry -> keep(entry, LARGEST));
    keep(6, LARGEST + 1);

    assertThat(IntStream.rangeClosed(1, 6).filter(this::has)).containsExactly(2, 3, 4, 5);
    IntStream.rangeClosed(7, 10).forEach(entry -> keep(entry, LARGEST));
    assertThat(IntStream.rangeClosed(7, 10).filter(this::has)).as("room is given back").hasSize(4);
  }

  @Test
  void a_page_that_is_opened_again_takes_the_place_of_itself() {
    for (int times = 0; times < 9; times++) {
      keep(1, LARGEST);
    }
    keep(2, LARGEST);

    assertThat(has(1)).isTrue();
    assertThat(has(1)).as("once").isFalse();
    assertThat(has(2)).isTrue();
  }

  @Test
  void each_is_forgotten_after_half_a_minute() {
    keep(1, 1);
    clock.pass(Duration.ofSeconds(30));
    keep(2, 1);

    assertThat(has(1)).isTrue();
    clock.pass(Duration.ofSeconds(31));
    assertThat(has(2)).isFalse();
  }

  @Test
  void no_token_of_a_session_stands_in_what_is_printed() {
    assertThat(frame(1)).asString().doesNotContain("session");
  }
}
