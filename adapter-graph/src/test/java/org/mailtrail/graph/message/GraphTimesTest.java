package org.mailtrail.graph.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTimesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T12:00:00Z, 2026-03-02T12:00:00Z",
    "1999-12-31T23:59:59Z, 1999-12-31T23:59:59Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    "2026-03-02T12:00:00.5Z, 2026-03-02T12:00:00.5Z",
    "2026-03-02T12:00:00+01:00, 2026-03-02T11:00:00Z",
    "2026-03-02T12:00:00, 2026-03-02T12:00:00Z",
    "' 2026-03-02T12:00:00Z ', 2026-03-02T12:00:00Z",
    "0001-01-02T00:00:01Z, 0001-01-02T00:00:01Z"
  })
  void reads_times_as_graph_writes_them(String text, Instant instant) {
    assertThat(GraphTimes.parse(text)).contains(instant);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00",
        "2026-13-02T12:00:00Z",
        "2026-02-30T12:00:00Z",
        "2026-02-28T24:00:00Z",
        "2026-02-28T23:60:00Z",
        "2026-02-28T23:59:60Z",
        "2026_02-28T23:59:00Z",
        "2026-02-28t23:59:0xZ",
        "\u0662026-02-28T23:59:00Z",
        "٢٠٢٦-02-28T23:59:00Z"
      })
  void what_is_no_time_of_a_message_is_absent(String text) {
    assertThat(GraphTimes.parse(text)).isEmpty();
  }

  @Test
  void every_second_of_a_leap_day_is_read_as_java_reads_it() {
    Instant start = Instant.parse("2024-02-29T00:00:00Z");
    for (int second = 0; second < 86_400; second++) {
      Instant expected = start.plusSeconds(second);
      assertThat(GraphTimes.parse(expected.toString())).contains(expected);
    }
  }
}
