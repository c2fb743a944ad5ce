package org.mailtrail.ews.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTimesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T12:00:00Z, 2026-03-02T12:00:00Z",
    "2026-03-02T12:00:00.5Z, 2026-03-02T12:00:00.5Z",
    "2026-03-02T12:00:00.123456789Z, 2026-03-02T12:00:00.123456789Z",
    "2026-03-02T12:00:00.12345678912345Z, 2026-03-02T12:00:00.123456789Z",
    "2026-03-02T12:00:00+01:00, 2026-03-02T11:00:00Z",
    "2026-03-02T12:00:00, 2026-03-02T12:00:00Z",
    "2026-03-02T12:00:00z, 2026-03-02T12:00:00Z",
    "2026-03-02 12:00:00Z, 2026-03-02T12:00:00Z",
    "2026-03-02T12:00Z, 2026-03-02T12:00:00Z",
    "2026-03-02T12:00:00+0100, 2026-03-02T11:00:00Z",
    "2026-03-02T12:00:00 +01, 2026-03-02T11:00:00Z",
    "' 2026-03-02T12:00:00Z ', 2026-03-02T12:00:00Z"
  })
  void reads_times_as_servers_write_them(String text, Instant instant) {
    assertThat(XmlTimes.parse(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "0001-01-01T00:00:00Z",
        "4501-01-01T00:00:00Z",
        "2026-02-30T12:00:00Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T25:00:00Z",
        "-026-03-02T12:00:00Z",
        "-2026-03-02T12:00:00",
        "2026-03-02"
      })
  void what_is_no_time_is_absent(String text) {
    assertThat(XmlTimes.parse(text)).isEmpty();
  }
}
