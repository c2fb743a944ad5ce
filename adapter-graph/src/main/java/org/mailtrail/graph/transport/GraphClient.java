package org.mailtrail.graph.transport;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.options.GraphClientOption;
import com.microsoft.kiota.RequestAdapter;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import com.microsoft.kiota.serialization.JsonSerializationWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.graph.json.BoundedInput;

/**
 * Makes requests of the SDK and reads their answers as streams: at most four steps at work, passing
 * faults repeated until a deadline, every other one an {@link ExchangeException} (ADR 0004). Safe
 * for several threads.
 */
public final class GraphClient {
  /** Without it a move changes the id (Graph: outlook-immutable-id). */
  public static final String IMMUTABLE_IDS = "IdType=\"ImmutableId\"";

  /** More than any answer has that was asked for; readers have bounds of their own below it. */
  private static final long MOST_BYTES = 512L << 20;

  private final BaseGraphRequestAdapter adapter;
  private final Exchanges exchanges;
  private final Waiting waiting;
  private final Counters counters;
  private final RefusalReader refusals;
  private final Gate gate;
  private final Duration grace;

  /**
   * Requests to one endpoint.
   *
   * @param endpoint ends in {@code /v1.0}
   * @param http with a deadline for whole calls
   * @param requestsInTenMinutes how many Exchange allows
   */
  public GraphClient(
      URI endpoint,
      OkHttpClient http,
      AccessTokens tokens,
      Waiting waiting,
      Counters counters,
      long requestsInTenMinutes) {
    this.grace = Duration.ofMillis(http.readTimeoutMillis());
    this.adapter =
        new BaseGraphRequestAdapter(
            new BearerAuthentication(endpoint, tokens),
            new JsonParseNodeFactory(),
            new JsonSerializationWriterFactory(),
            http,
            new GraphClientOption(),
            endpoint.toString());
    this.waiting = waiting;
    this.counters = counters;
    this.refusals = new RefusalReader(waiting.clock());
    this.exchanges = new Exchanges(adapter, new Wire(http), refusals, counters);
    Pace pace = new Pace(requestsInTenMinutes, Duration.ofMinutes(10));
    this.gate = new Gate(waiting, counters, pace);
  }

  /** What the SDK's request builders want. */
  public RequestAdapter adapter() {
    return adapter;
  }

  /** What understands the refusals of steps. */
  public RefusalReader refusals() {
    return refusals;
  }

  /** What is counted. */
  public Counters counters() {
    return counters;
  }

  /** What time it is. */
  public Instant now() {
    return waiting.clock().instant();
  }

  /** Fresh patience for a piece of work. */
  public Patience patience(String what) {
    return new Patience(waiting, counters, gate, what);
  }

  /** Makes a request that may be repeated, until it succeeds or is refused. */
  public <T> T send(Call call, BodyReader<T> reader) {
    Patience patience = patience(call.what());
    while (true) {
      try {
        return sendOnce(call, reader);
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
  public <T> T sendOnce(Call call, BodyReader<T> reader) throws PassingFault {
    gate.enter(call);
    try {
      return exchanges.make(call, false, response -> read(response, reader));
    } finally {
      gate.leave(call);
    }
  }

  private static <T> T read(Response response, BodyReader<T> reader) throws IOException {
    try (InputStream body = new BoundedInput(OpenBody.stream(response), MOST_BYTES)) {
      return reader.read(body);
    }
  }

  /** Opens the body of the answer, which the caller closes; until then the request is at work. */
  public InputStream open(Call call) {
    Patience patience = patience(call.what());
    while (true) {
      try {
        return openOnce(call);
      } catch (PassingFault fault) {
        patience.bear(fault);
      }
    }
  }

  private InputStream openOnce(Call call) throws PassingFault {
    gate.enter(call);
    boolean isOpen = false;
    try {
      InputStream body =
          exchanges.make(
              call, true, response -> new OpenBody(response, flowing(response), leaving(call)));
      isOpen = true;
      return body;
    } finally {
      if (!isOpen) {
        gate.leave(call);
      }
    }
  }

  private InputStream flowing(Response response) {
    InputStream bounded = new BoundedInput(OpenBody.stream(response), MOST_BYTES);
    return new DrippingInput(bounded, grace, System::nanoTime);
  }

  private Runnable leaving(Call call) {
    return () -> gate.leave(call);
  }
}
