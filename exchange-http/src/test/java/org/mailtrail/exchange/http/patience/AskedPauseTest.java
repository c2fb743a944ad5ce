package org.mailtrail.exchange.http.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPauseTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final AskedPause asked = new AskedPause(Duration.ofMinutes(5));

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "' 3 ',3",
    "'Mon, 02 Mar 2026 12:00:07 GMT',7",
    "'Thu, 01 Jan 1970 00:00:00 GMT',0",
    "99999999999999999999,300",
    "'Sat, 02 Mar 2126 12:00:07 GMT',300",
  })
  void a_pause_is_never_negative_and_at_most_what_is_believed(String text, long seconds) {
    assertThat(asked.retryAfter(text, NOON)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-5", "soon", "1.5", "0x10"})
  void what_is_no_pause_is_none(String text) {
    assertThat(asked.retryAfter(text, NOON)).isEmpty();
    assertThat(asked.milliseconds(text)).isEmpty();
  }

  @Test
  void a_back_off_is_cut_likewise() {
    assertThat(asked.retryAfter(null, NOON)).isEmpty();
    assertThat(asked.milliseconds("250")).contains(Duration.ofMillis(250));
    assertThat(asked.milliseconds("999999999999")).contains(Duration.ofMinutes(5));
  }
}
