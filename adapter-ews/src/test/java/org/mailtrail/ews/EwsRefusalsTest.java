package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/** What stands between is named, and pauses that are asked for are bounded. */
class EwsRefusalsTest extends EwsBoundsTrial {
  private static ExchangeException failure(StrangeServer server) {
    return catchThrowableOfType(
        ExchangeException.class, () -> server.intake(Duration.ZERO).prepare());
  }

  @ParameterizedTest
  @CsvSource({
    "301,https://elsewhere.example/owa?secret=1,leads to elsewhere.example (HTTP status 301)",
    "302,https://user:word@elsewhere.example/,leads elsewhere (HTTP status 302)",
    "307,not an address,leads elsewhere (HTTP status 307)",
    "407,,the proxy wants user and password (HTTP status 407)",
    "511,,the network wants somebody to sign in (HTTP status 511)",
  })
  void what_stands_between_is_named_and_gets_no_second_request(
      int status, String location, String words) throws IOException {
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) ->
                StrangeServer.answer(
                    exchange, status, "", "Location", location == null ? "" : location))) {
      ExchangeException failure = failure(server);

      assertThat(failure).hasMessageContaining(words).hasMessageNotContaining("word@");
      assertThat(failure.getMessage()).doesNotContain("secret");
      assertThat(failure.remedy()).isNotEmpty();
      assertThat(server.asked).hasSize(1);
    }
  }

  @Test
  void a_web_page_in_exchanges_name_is_named() throws IOException {
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) ->
                StrangeServer.answer(
                    exchange, 200, "<html>Welcome", "Content-Type", "text/html; charset=utf-8"))) {
      ExchangeException failure = failure(server);

      assertThat(failure).hasMessageContaining("a web page answers, not Exchange");
      assertThat(failure.remedy()).contains("Sign in to the network");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,1",
    "-5,0,1",
    "soon,0,1",
    "'Thu, 01 Jan 1970 00:00:00 GMT',0,1",
    "3,3,3",
    "'Mon, 02 Mar 2026 12:00:07 GMT',7,7",
    "99999999999999999999,300,300",
    "'Sat, 02 Mar 2126 12:00:07 GMT',300,300",
  })
  void a_pause_is_at_least_our_own_and_at_most_a_bound(String asked, long least, long most)
      throws IOException {
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) -> StrangeServer.answer(exchange, 503, "", "Retry-After", asked))) {
      assertThatThrownBy(() -> server.intake(Duration.ofMinutes(6)).prepare())
          .isInstanceOfSatisfying(
              ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.THROTTLED));

      assertThat(server.pauses.get(0))
          .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most))
          .isPositive();
      assertThat(server.asked).hasSizeLessThan(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,250", "999999999999,300000"})
  void a_back_off_is_at_least_our_own_and_at_most_a_bound(String asked, long least)
      throws IOException {
    String busy =
        StrangeServer.HEAD
            + "<s:Fault><faultcode>a:ErrorServerBusy</faultcode><detail><ResponseCode>"
            + "ErrorServerBusy</ResponseCode><MessageXml><Value Name=\"BackOffMilliseconds\">"
            + asked
            + "</Value></MessageXml></detail></s:Fault></s:Body></s:Envelope>";
    try (StrangeServer server =
        new StrangeServer((exchange, request) -> StrangeServer.answer(exchange, 500, busy))) {
      assertThatThrownBy(() -> server.intake(Duration.ofMinutes(6)).prepare())
          .isInstanceOf(ExchangeException.class);

      assertThat(server.pauses.get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(least));
      assertThat(server.pauses).allMatch(pause -> pause.compareTo(Duration.ofMinutes(5)) <= 0);
    }
  }
}
