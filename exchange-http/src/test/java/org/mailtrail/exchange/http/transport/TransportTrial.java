package org.mailtrail.exchange.http.transport;

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
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
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

/** A transport to a server that is played. */
@Timeout(60)
abstract class TransportTrial {
  static final Load WORK = Load.of(Phrase.foreign("doing the work"));
  static final long BOUND = 1 << 20;
  static final Duration LONG = Duration.ofSeconds(30);

  final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  final Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  final AtomicReference<TrialServer> self = new AtomicReference<>();
  TrialServer server;
  Line line;
  Transport transport;

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  void open(Duration silence, HttpHandler handler) throws IOException {
    open(silence, Duration.ofMinutes(2), handler);
  }

  void open(Duration silence, Duration deadline, HttpHandler handler) throws IOException {
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

  String ask() {
    return transport.send(WORK, this::once);
  }

  String once() throws IOException, PassingFault {
    return transport.carry(WORK, request(server.address()), signed(), TransportTrial::text);
  }

  static Request request(URI address) {
    return new Request.Builder().url(address.toString()).build();
  }

  static Authentication signed() {
    return request -> request.newBuilder().header("Authorization", "Basic word").build();
  }

  /** A status that is no success is a fault in passing. */
  static String text(Response answer) throws IOException {
    try (answer;
        InputStream body = new BoundedInput(StreamedBody.of(answer), BOUND)) {
      byte[] bytes = body.readAllBytes();
      if (!answer.isSuccessful()) {
        throw new UnreadableAnswer(Phrase.foreign("status " + answer.code()));
      }
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  ExchangeException failure() {
    return catchThrowableOfType(ExchangeException.class, this::ask);
  }

  String once(Transport one) {
    try {
      return one.carry(WORK, request(server.address()), signed(), TransportTrial::text);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  InputStream body() throws IOException {
    return transport.carry(
        WORK, request(server.address()), signed(), answer -> transport.flowing(answer, BOUND));
  }
}
