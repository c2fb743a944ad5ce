package org.mailtrail.exchange.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.exchange.http.patience.Counters;
import org.mailtrail.exchange.http.patience.Load;
import org.mailtrail.exchange.http.patience.RequestGate;
import org.mailtrail.exchange.http.patience.Waiting;

/** A request is carried to its server and to no other, and counts until its answer is read. */
class TransportTest extends TransportTrial {
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
    server.close();
    assertThatThrownBy(transport::askServerTime)
        .isInstanceOf(ExchangeException.class)
        .hasMessageStartingWith("asking for the server's time: ")
        .hasMessageContaining(server.address().getAuthority());
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

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
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
                            WORK, request(URI.create(elsewhere)), counting, TransportTrial::text)))
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
}
