package org.mailtrail.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.http.Request;

class FaultsTest {
  private static final String PATH = "/users/log@contoso.example/mailFolders/inbox";

  private final Faults faults = new Faults();

  private static Request get(String path) {
    return new Request("GET", path, Map.of(), Map.of(), new byte[0]);
  }

  @Test
  void a_script_meets_the_requests_that_fit_as_often_as_it_says() {
    faults.next(2, Fault.THROTTLED, request -> request.path().equals("/a"));
    assertThat(faults.onTheWire(get("/b"))).isEqualTo(Fault.NONE);
    assertThat(faults.onTheWire(get("/a"))).isEqualTo(Fault.THROTTLED);
    assertThat(faults.onTheWire(get("/a"))).isEqualTo(Fault.THROTTLED);
    assertThat(faults.onTheWire(get("/a"))).isEqualTo(Fault.NONE);
  }

  @Test
  void a_fault_can_come_after_others() {
    faults.after(2, Fault.EMPTY, request -> true);
    assertThat(Stream.generate(() -> faults.onTheWire(get("/"))).limit(4))
        .containsExactly(Fault.NONE, Fault.NONE, Fault.EMPTY, Fault.NONE);
  }

  @Test
  void one_seed_gives_one_story() {
    assertThat(story(7)).isEqualTo(story(7)).isNotEqualTo(story(8));
    assertThat(story(7)).contains(Fault.NONE, Fault.HTML, Fault.DROPPED);
  }

  private static List<Fault> story(long seed) {
    Faults random = new Faults();
    random.atRandom(0.3, seed, List.of(Fault.HTML, Fault.DROPPED));
    return Stream.generate(() -> random.onTheWire(get("/"))).limit(100).toList();
  }

  @Test
  void a_step_of_a_batch_has_no_connection_that_could_break() {
    faults.atRandom(1, 1, List.of(Fault.DROPPED, Fault.DROPPED_AFTERWARDS, Fault.HALF_WRITTEN));
    assertThat(Stream.generate(() -> faults.inBatch(get("/"))).limit(20)).containsOnly(Fault.NONE);
  }

  @Test
  void stop_ends_script_and_chance() {
    faults.next(1, Fault.HTML, request -> true);
    faults.atRandom(1, 1, List.of(Fault.HTML));
    faults.stop();
    assertThat(faults.onTheWire(get("/"))).isEqualTo(Fault.NONE);
  }

  private static HttpResponse<String> call(ExchangeSimulator exchange)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(exchange.graphAddress() + PATH))
                .header("Authorization", "Bearer token")
                .build(),
            BodyHandlers.ofString());
  }

  private static ExchangeSimulator exchange() {
    ExchangeSimulator exchange = ExchangeSimulator.overHttp(0, Clock.systemUTC());
    exchange.accept("token");
    exchange.mailbox("log@contoso.example");
    return exchange;
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLED,429,true,application/json",
    "THROTTLED_SILENTLY,429,false,application/json",
    "UNAVAILABLE,503,false,application/json",
    "HTML,504,false,text/html",
    "EMPTY,502,false,''",
    "DONE_BUT_THROTTLED,429,true,application/json",
    "VANISHED,404,false,application/json",
    "TOKEN_EXPIRED,401,false,application/json"
  })
  void answers_as_the_fault_says(Fault fault, int status, boolean saysHowLong, String type)
      throws Exception {
    try (ExchangeSimulator exchange = exchange()) {
      exchange.faults().next(1, fault, request -> true);
      HttpResponse<String> answer = call(exchange);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(saysHowLong);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo(type);
      assertThat(call(exchange).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DROPPED", "DROPPED_AFTERWARDS", "HALF_WRITTEN"})
  void breaks_the_connection_as_the_fault_says(Fault fault) throws Exception {
    try (ExchangeSimulator exchange = exchange()) {
      exchange.faults().next(2, fault, request -> true); // the JDK's client repeats a GET once
      assertThatThrownBy(() -> call(exchange)).isInstanceOf(IOException.class);
      assertThat(exchange.graphTraffic().roundTrips() > 0).isEqualTo(fault != Fault.DROPPED);
    }
  }

  @Test
  void a_recorder_sees_every_exchange_without_its_credentials() throws Exception {
    AtomicReference<Request> seen = new AtomicReference<>();
    try (ExchangeSimulator exchange = exchange()) {
      exchange.record((request, response) -> seen.set(request));
      call(exchange);
    }
    assertThat(seen.get()).hasToString("GET /v1.0" + PATH);
    assertThat(seen.get().header("Authorization")).contains("Bearer …");
  }
}
