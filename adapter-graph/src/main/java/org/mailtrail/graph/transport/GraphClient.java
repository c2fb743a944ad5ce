package org.mailtrail.graph.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.options.GraphClientOption;
import com.microsoft.kiota.RequestAdapter;
import com.microsoft.kiota.authentication.AnonymousAuthenticationProvider;
import com.microsoft.kiota.http.middleware.ParametersNameDecodingHandler;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import com.microsoft.kiota.serialization.JsonSerializationWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.exchange.http.answer.BoundedInput;
import org.mailtrail.exchange.http.answer.StreamedBody;
import org.mailtrail.exchange.http.answer.UnreadableAnswer;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.RequestGate;
import org.mailtrail.exchange.http.patience.RequestPace;
import org.mailtrail.exchange.http.patience.Waiting;
import org.mailtrail.exchange.http.transport.Transport;
import org.mailtrail.graph.telling.GraphSentence;

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
  private final Transport transport;
  private final RefusalReader refusals;
  private final SignedCalls calls;

  /**
   * Requests to one endpoint.
   *
   * @param endpoint ends in {@code /v1.0}
   * @param requestsInTenMinutes how many Exchange allows
   */
  public GraphClient(
      URI endpoint,
      OkHttpClient http,
      AccessTokens tokens,
      Waiting waiting,
      long requestsInTenMinutes) {
    OkHttpClient decoding =
        http.newBuilder().addInterceptor(new ParametersNameDecodingHandler()).build();
    RequestPace pace = new RequestPace(requestsInTenMinutes, Duration.ofMinutes(10));
    this.transport =
        new Transport(endpoint, decoding, new RequestGate(GraphCall.MOST_AT_WORK, pace), waiting);
    this.adapter =
        new BaseGraphRequestAdapter(
            new AnonymousAuthenticationProvider(), // what signs is a link of the transport
            new JsonParseNodeFactory(),
            new JsonSerializationWriterFactory(),
            decoding,
            new GraphClientOption(),
            endpoint.toString());
    this.refusals = new RefusalReader(waiting.clock());
    this.calls = new SignedCalls(adapter, transport, tokens, refusals);
  }

  /** What the SDK's request builders want. */
  public RequestAdapter adapter() {
    return adapter;
  }

  /** What understands the refusals of steps. */
  public RefusalReader refusals() {
    return refusals;
  }

  /** What carries the requests. */
  public Transport transport() {
    return transport;
  }

  /** Makes a request that may be repeated, until it succeeds or is refused. */
  public <T> T send(GraphCall call, BodyReader<T> reader) {
    return transport.send(call.load(), () -> calls.make(call, answer -> read(answer, reader)));
  }

  /**
   * Makes a request that must not be repeated blindly.
   *
   * @throws PassingFault when it is not known whether the request was carried out
   */
  public <T> T sendOnce(GraphCall call, BodyReader<T> reader) throws PassingFault {
    return transport.sendOnce(call.load(), () -> calls.make(call, answer -> read(answer, reader)));
  }

  private static <T> T read(Response answer, BodyReader<T> reader) throws IOException {
    try (InputStream body = new BoundedInput(StreamedBody.of(answer), MOST_BYTES)) {
      return reader.read(body);
    } catch (JsonProcessingException broken) {
      throw new UnreadableAnswer(GraphSentence.NO_JSON.with());
    }
  }

  /** Opens the body of the answer, which the caller closes; until then the request is at work. */
  public InputStream open(GraphCall call) {
    return transport.open(
        call.load(), () -> calls.make(call, answer -> transport.flowing(answer, MOST_BYTES)));
  }
}
