package org.mailtrail.exchange.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/** Whatever a server does, a request ends, and memory stays flat. */
class TransportBoundsTest extends TransportTrial {
  private static final Duration SHORT = Duration.ofMillis(300);

  /** What is given up for its silence is tried again twice or thrice, and not for two minutes. */
  private void openBriefly(HttpHandler handler) throws IOException {
    open(SHORT, Duration.ofSeconds(2), handler);
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
}
