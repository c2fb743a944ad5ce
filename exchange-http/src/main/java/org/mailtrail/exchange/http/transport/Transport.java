package org.mailtrail.exchange.http.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.exchange.http.answer.OpenBody;
import org.mailtrail.exchange.http.answer.StreamedBody;
import org.mailtrail.exchange.http.patience.Counters;
import org.mailtrail.exchange.http.patience.Load;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.Patience;
import org.mailtrail.exchange.http.patience.RequestGate;
import org.mailtrail.exchange.http.patience.Waiting;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.exchange.http.telling.LineSentence;

/**
 * Takes requests to one server and back, link by link: {@link Patience} repeats what may be
 * repeated, the {@link RequestGate} lets in what may be at work, {@link Authentication} is put on
 * for this server alone, {@link Counters} count, the {@link Wire} carries, and what stands {@link
 * Between} is named. Safe for several threads.
 */
public final class Transport implements AutoCloseable {
  private final URI endpoint;
  private final OkHttpClient http;
  private final Wire wire;
  private final RequestGate gate;
  private final Waiting waiting;
  private final ServerTime time;

  /**
   * Requests to one server.
   *
   * @param endpoint its address; nothing secret is sent to another
   * @param http of a {@link org.mailtrail.exchange.http.Line}
   */
  public Transport(URI endpoint, OkHttpClient http, RequestGate gate, Waiting waiting) {
    this.endpoint = endpoint;
    this.http = http;
    this.wire = new Wire(http);
    this.gate = gate;
    this.waiting = waiting;
    this.time = new ServerTime(waiting.clock());
  }

  /** Where requests go. */
  public URI endpoint() {
    return endpoint;
  }

  /** The time by our own clock. */
  public Instant now() {
    return waiting.clock().instant();
  }

  /** What is counted. */
  public Counters counters() {
    return waiting.counters();
  }

  /** No request is made for so long. */
  public void keepQuiet(Duration pause) {
    gate.keepQuiet(pause, now());
  }

  /** Fresh patience for a piece of work. */
  public Patience patience(Phrase what) {
    return new Patience(waiting, gate, what);
  }

  /** Makes a request that may be repeated, until it succeeds or is refused. */
  public <T> T send(Load load, Attempt<T> attempt) {
    Patience patience = patience(load.what());
    while (true) {
      try {
        return sendOnce(load, attempt);
      } catch (PassingFault fault) {
        patience.bear(fault);
      }
    }
  }

  /**
   * Makes a request that must not be repeated blindly.
   *
   * @throws PassingFault when it is not known whether the request was carried out
   */
  public <T> T sendOnce(Load load, Attempt<T> attempt) throws PassingFault {
    gate.enter(load, waiting);
    try {
      return attempt.make();
    } catch (IOException broken) {
      throw Breaks.passing(broken, load.what(), endpoint.getAuthority());
    } finally {
      gate.leave(load);
    }
  }

  /** Opens the body of an answer, which the caller closes; until then the request is at work. */
  public InputStream open(Load load, Attempt<? extends InputStream> attempt) {
    Patience patience = patience(load.what());
    while (true) {
      try {
        return openOnce(load, attempt);
      } catch (PassingFault fault) {
        patience.bear(fault);
      }
    }
  }

  private InputStream openOnce(Load load, Attempt<? extends InputStream> attempt)
      throws PassingFault {
    gate.enter(load, waiting);
    boolean isOpen = false;
    try {
      InputStream body = new OpenBody(attempt.make(), () -> gate.leave(load));
      isOpen = true;
      return body;
    } catch (IOException broken) {
      throw Breaks.passing(broken, load.what(), endpoint.getAuthority());
    } finally {
      if (!isOpen) {
        gate.leave(load);
      }
    }
  }

  /**
   * Carries one request, which is signed here and nowhere else.
   *
   * @throws ExchangeException when it is for another server
   */
  public <T> T carry(
      Load load, Request request, Authentication authentication, Receiver<T> receiver)
      throws IOException {
    requireSameServer(request, load.what());
    Request signed = authentication.sign(request);
    counters().sent(load.requests());
    return wire.carry(load.what(), signed, longest(load), answer -> taken(answer, receiver));
  }

  private <T> T taken(Response answer, Receiver<T> receiver) throws IOException {
    Between.refuse(answer);
    time.seen(answer);
    return receiver.take(answer);
  }

  private Duration longest(Load load) {
    return silence().multipliedBy(load.longest());
  }

  private Duration silence() {
    return Duration.ofMillis(http.readTimeoutMillis());
  }

  private void requireSameServer(Request request, Phrase what) {
    HttpUrl target = request.url();
    HttpUrl ours = HttpUrl.get(endpoint.toString());
    if (!target.scheme().equals(ours.scheme())
        || !target.host().equals(ours.host())
        || target.port() != ours.port()) {
      throw new ExchangeException(
          Kind.REFUSED,
          PortSentence.IN_DOING.with(
              what, LineSentence.ONE_SERVER_ALONE.with(endpoint.getAuthority())),
          null);
    }
  }

  /** The body of an answer that is read later, at its reader's pace, as long as it flows. */
  public StreamedBody flowing(Response answer, long mostBytes) {
    return new StreamedBody(
        StreamedBody.of(answer),
        mostBytes,
        silence(),
        http.dispatcher().executorService(),
        System::nanoTime);
  }

  /** What time the server said it is, brought up to now; empty as long as it was asked nothing. */
  public Optional<Instant> serverTime() {
    return time.now();
  }

  /**
   * Asks what time the server says it is, without signing in: a refusal tells the time as well.
   *
   * @throws ExchangeException when there is no answer, or none that is trusted
   */
  public Optional<Instant> askServerTime() {
    Phrase what = ExchangeWork.ASKING_TIME.with();
    Request request = new Request.Builder().url(endpoint.toString()).head().build();
    try {
      return wire.carry(what, request, longest(Load.of(what)), Transport::told);
    } catch (IOException broken) {
      throw Breaks.passing(broken, what, endpoint.getAuthority()).lasting(what);
    }
  }

  private static Optional<Instant> told(Response answer) {
    try (answer) {
      return ServerTime.told(answer);
    }
  }

  /** Breaks off what is at work; connections and threads end with the client. */
  @Override
  public void close() {
    wire.breakOff();
  }
}
