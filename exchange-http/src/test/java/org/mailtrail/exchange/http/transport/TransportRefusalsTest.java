package org.mailtrail.exchange.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.patience.PassingFault;

/** What stands between, and faults that pass: named, and borne for a while. */
class TransportRefusalsTest extends TransportTrial {
  @ParameterizedTest
  @CsvSource({
    "301,https://elsewhere.example/owa?secret=1,leads to elsewhere.example (HTTP status"
        + " 301),REFUSED",
    "302,https://user:word@elsewhere.example/,leads elsewhere (HTTP status 302),REFUSED",
    "307,not an address,leads elsewhere (HTTP status 307),REFUSED",
    "407,,the proxy wants user and password (HTTP status 407),UNREACHABLE",
    "511,,the network wants somebody to sign in (HTTP status 511),UNREACHABLE",
  })
  void what_stands_between_is_named_and_gets_no_second_request(
      int status, String location, String words, Kind kind) throws IOException {
    open(
        LONG,
        exchange ->
            TrialServer.answer(exchange, status, "", "Location", location == null ? "" : location));

    ExchangeException failure = failure();

    assertThat(failure).hasMessageContaining(words).hasMessageNotContaining("word@");
    assertThat(failure.getMessage()).doesNotContain("secret");
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.remedy()).isNotEmpty();
    assertThat(server.asked).hasValue(1);
  }

  @Test
  void a_web_page_in_place_of_the_answer_is_named() throws IOException {
    open(
        LONG,
        exchange ->
            TrialServer.answer(
                exchange, 200, "<html>Welcome", "Content-Type", "text/html; charset=utf-8"));

    assertThat(failure()).hasMessageContaining("a web page answers, not Exchange");
    assertThat(server.asked).hasValue(1);
  }

  /** OkHttp would ask once more by itself, and not tell: the request may have been carried out. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "000", "5", "99999999999999999999", "soon"})
  void nothing_is_repeated_in_silence_whatever_pause_a_busy_server_asks_for(String asked)
      throws IOException {
    open(LONG, exchange -> TrialServer.answer(exchange, 503, "", "Retry-After", asked));

    assertThatThrownBy(() -> transport.sendOnce(WORK, this::once))
        .isInstanceOf(PassingFault.class)
        .hasMessage("status 503");

    assertThat(server.asked).hasValue(1);
    assertThat(transport.counters().roundTrips()).isOne();
  }

  @Test
  void passing_faults_are_borne_until_the_deadline() throws IOException {
    open(LONG, exchange -> TrialServer.answer(exchange, 500, ""));

    assertThat(failure()).hasMessage("doing the work: status 500");
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
    assertThat(transport.counters().waited())
        .isEqualTo(pauses.stream().reduce(Duration.ZERO, Duration::plus));
  }
}
