package org.mailtrail.exchange.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.Line;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.exchange.http.answer.BoundedInput;
import org.mailtrail.exchange.http.answer.StreamedBody;
import org.mailtrail.exchange.http.answer.UnreadableAnswer;
import org.mailtrail.exchange.http.patience.Counters;
import org.mailtrail.exchange.http.patience.Load;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.RequestGate;
import org.mailtrail.exchange.http.patience.Waiting;

/** Whatever a server does, a request ends, memory stays flat, and what is said helps. */
@Timeout(60)
class TransportTest {
  private static final Load WORK = Load.of(Phrase.foreign("doing the work"));
  private static final long BOUND = 1 << 20;
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  private final AtomicReference<TrialServer> self = new AtomicReference<>();
  private TrialServer server;
  private Line line;
  private Transport transport;

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  private void open(Duration silence, HttpHandler handler) throws IOException {
    open(silence, Duration.ofMinutes(2), handler);
  }

  /** What is given up for its silence is tried again twice or thrice, and not for two minutes. */
  private void openBriefly(HttpHandler handler) throws IOException {
    open(SHORT, Duration.ofSeconds(2), handler);
  }

  private void open(Duration silence, Duration deadline, HttpHandler handler) throws IOException {
    server = new TrialServer(handler);
    self.set(server);
    Network standard = Network.standard();
    Network network =
        new Network(
            standard.trust(),
            standard.proxy(),
            standard.connectTimeout(),
            silence,
            standard.patience(),
            true);
    Waiting waiting = new Waiting(clock, pauses::add, deadline, new Counters());
    line = Line.own(network);
    transport = new Transport(server.address(), line.http(), new RequestGate(4), waiting);
  }

  private String ask() {
    return transport.send(WORK, this::once);
  }

  private String once() throws IOException, PassingFault {
    return transport.carry(WORK, request(server.address()), signed(), TransportTest::text);
  }

  private static Request request(URI address) {
    return new Request.Builder().url(address.toString()).build();
  }

  private static Authentication signed() {
    return request -> request.newBuilder().header("Authorization", "Basic word").build();
  }

  /** A status that is no success is a fault in passing. */
  private static String text(Response answer) throws IOException {
    try (answer;
        InputStream body = new BoundedInput(StreamedBody.of(answer), BOUND)) {
      byte[] bytes = body.readAllBytes();
      if (!answer.isSuccessful()) {
        throw new UnreadableAnswer(Phrase.foreign("status " + answer.code()));
      }
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private ExchangeException failure() {
    return catchThrowableOfType(ExchangeException.class, this::ask);
  }

  @Test
  void a_request_is_signed_counted_and_answered() throws IOException {
    open(
        LONG,
        exchange ->
            TrialServer.answer(
                exchange,
                200,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
    assertThat(transport.serverTime()).isEmpty();

    assertThat(ask()).isEqualTo("Basic word");
    assertThat(transport.counters().roundTrips()).isOne();
    assertThat(transport.serverTime()).isPresent();
    assertThat(transport.askServerTime()).isPresent();
  }

  @Test
  void closing_breaks_off_its_own_requests_and_not_those_of_others_over_the_same_client()
      throws Exception {
    CountDownLatch bothEntered = new CountDownLatch(2);
    CountDownLatch open = new CountDownLatch(1);
    open(
        LONG,
        exchange -> {
          bothEntered.countDown();
          pass(open);
          TrialServer.answer(exchange, 200, "late");
        });
    Transport other =
        new Transport(
            server.address(),
            line.http(),
            new RequestGate(4),
            new Waiting(clock, pauses::add, Duration.ZERO, new Counters()));
    CompletableFuture<String> broken = CompletableFuture.supplyAsync(() -> once(other));
    CompletableFuture<String> untouched = CompletableFuture.supplyAsync(() -> once(transport));
    pass(bothEntered);

    other.close();

    assertThatThrownBy(broken::join).hasCauseInstanceOf(IllegalStateException.class);
    open.countDown();
    assertThat(untouched.join()).isEqualTo("late");
  }

  private String once(Transport one) {
    try {
      return one.carry(WORK, request(server.address()), signed(), TransportTest::text);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  @Test
  void an_answer_without_end_is_left_when_more_came_than_is_taken() throws IOException {
    AtomicInteger pieces = new AtomicInteger();
    open(LONG, exchange -> TrialServer.endlessly(exchange, pieces));

    ExchangeException failure = failure();

    assertThat(failure).hasMessageContaining("doing the work: no whole answer from localhost:");
    assertThat(failure).hasMessageContaining("larger than 1 MB");
    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    assertThat(failure.remedy()).isNotEmpty();
    assertThat(server.asked).hasValue(1);
  }

  @Test
  void a_body_that_nobody_reads_on_is_not_read_ahead_into_memory() throws IOException {
    AtomicInteger pieces = new AtomicInteger();
    open(LONG, exchange -> TrialServer.endlessly(exchange, pieces));

    try (InputStream body = opened()) {
      assertThat(body.readNBytes(1_000)).hasSize(1_000);
      assertThatThrownBy(body::readAllBytes).hasMessageContaining("larger than 1 MB");
    }
    assertThat(pieces.get()).isLessThan(1_000);
  }

  private InputStream opened() {
    return transport.open(
        WORK,
        () ->
            transport.carry(
                WORK,
                request(server.address()),
                signed(),
                answer -> transport.flowing(answer, BOUND)));
  }

  @Test
  void an_answer_that_drips_is_given_up() throws IOException {
    openBriefly(exchange -> self.get().dripping(exchange));

    assertThat(failure()).hasMessageContaining("in time");
  }

  @Test
  void a_body_that_drips_is_given_up_by_its_reader() throws IOException {
    openBriefly(exchange -> self.get().dripping(exchange));

    try (InputStream body = opened()) {
      assertThatThrownBy(body::readAllBytes).hasMessageContaining("drips");
    }
  }

  @Test
  void a_silent_server_is_given_up() throws IOException {
    openBriefly(exchange -> self.get().silence());

    assertThat(failure()).hasMessageContaining("in time");
    assertThat(pauses).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_interrupt_ends_the_wait_for_an_answer_and_for_its_body(boolean isBody) throws Exception {
    AtomicReference<Throwable> end = new AtomicReference<>();
    open(
        LONG,
        exchange -> {
          if (isBody) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
          }
          self.get().silence();
        });
    Thread job =
        new Thread(
            () -> {
              try (InputStream body = opened()) {
                end.set(new AssertionError("read " + body.read()));
              } catch (ExchangeException | IOException ended) {
                end.set(Thread.currentThread().isInterrupted() ? ended : null);
              }
            });
    job.start();
    server.entered.await();

    job.interrupt();

    job.join();
    assertThat(end.get()).hasMessageContaining("interrupted");
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://elsewhere.example/start",
        "https://localhost/start",
        "http://localhost:1/start",
        "http://localhost.elsewhere.example/start"
      })
  void no_other_server_is_asked_and_nothing_is_signed_for_it(String elsewhere) throws IOException {
    AtomicInteger signatures = new AtomicInteger();
    open(LONG, exchange -> TrialServer.answer(exchange, 200, ""));
    Authentication counting =
        request -> {
          signatures.incrementAndGet();
          return request;
        };

    assertThatThrownBy(
            () ->
                transport.sendOnce(
                    WORK,
                    () ->
                        transport.carry(
                            WORK, request(URI.create(elsewhere)), counting, TransportTest::text)))
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("alone");

    assertThat(signatures).hasValue(0);
    assertThat(transport.counters().roundTrips()).isZero();
  }

  @Test
  void a_request_is_at_work_until_its_body_is_closed() throws IOException {
    Load all = Load.batch(Phrase.foreign("all"), 1, 4);
    open(LONG, exchange -> TrialServer.answer(exchange, 200, "body"));
    InputStream first = transport.open(all, this::body);
    AtomicReference<Thread> waiting = new AtomicReference<>();
    Thread second =
        new Thread(
            () -> {
              waiting.set(Thread.currentThread());
              transport.send(all, this::once);
            });
    second.start();
    while (second.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(server.asked).hasValue(1);

    first.close();
    first.close();

    assertThat(joined(second)).isTrue();
    assertThat(server.asked).hasValue(2);
  }

  private static boolean joined(Thread thread) {
    try {
      thread.join();
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private InputStream body() throws IOException {
    return transport.carry(
        WORK, request(server.address()), signed(), answer -> transport.flowing(answer, BOUND));
  }
}
