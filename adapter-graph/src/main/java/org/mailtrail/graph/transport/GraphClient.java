package org.mailtrail.graph.transport;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.options.GraphClientOption;
import com.microsoft.kiota.RequestAdapter;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import com.microsoft.kiota.serialization.JsonSerializationWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.identity.AccessTokens;

/**
 * Makes requests of the SDK and reads their answers as streams: at most four at work, passing
 * faults repeated until a deadline, every other one an {@link ExchangeException} (ADR 0004). Safe
 * for several threads.
 */
public final class GraphClient {
  /** Without it a move changes the id (Graph: outlook-immutable-id). */
  public static final String IMMUTABLE_IDS = "IdType=\"ImmutableId\"";

  private final OkHttpClient http;
  private final BaseGraphRequestAdapter adapter;
  private final Waiting waiting;
  private final Counters counters;
  private final RefusalReader refusals;
  private final Gate gate = new Gate();

  /**
   * Requests to one endpoint.
   *
   * @param endpoint ends in {@code /v1.0}
   */
  public GraphClient(
      URI endpoint, OkHttpClient http, AccessTokens tokens, Waiting waiting, Counters counters) {
    this.http = http;
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

  /** Fresh patience for a piece of work. */
  public Patience patience(String what) {
    return new Patience(waiting, counters, what);
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
    try (InputStream body = exchange(call)) {
      return reader.read(body);
    } catch (IOException broken) {
      throw Breaks.passing(broken, host());
    }
  }

  /** Opens the body of the answer, which the caller closes; until then the request is at work. */
  public InputStream open(Call call) {
    Patience patience = patience(call.what());
    while (true) {
      try {
        return exchange(call);
      } catch (PassingFault fault) {
        patience.bear(fault);
      }
    }
  }

  private InputStream exchange(Call call) throws PassingFault {
    gate.enter(call.what());
    boolean isOpen = false;
    try {
      InputStream body = new OpenBody(answer(call), gate);
      isOpen = true;
      return body;
    } catch (IOException broken) {
      throw Breaks.passing(broken, host());
    } finally {
      if (!isOpen) {
        gate.leave();
      }
    }
  }

  /** A 401 is answered once with another token, then it is final. */
  private Response answer(Call call) throws IOException, PassingFault {
    Response response = execute(call, Optional.empty());
    if (response.code() == 401) {
      response = execute(call, Optional.of(refusal(response).claims().orElse("")));
    }
    if (response.isSuccessful()) {
      return response;
    }
    Refusal refusal = refusal(response);
    if (refusal.isPassing()) {
      throw PassingFault.of(refusal);
    }
    throw refusal.exception(call.what(), call.missing());
  }

  private Response execute(Call call, Optional<String> claims) throws IOException {
    RequestInformation information = call.request().get();
    information.pathParameters.put("baseurl", adapter.getBaseUrl());
    information.headers.tryAdd("Prefer", IMMUTABLE_IDS);
    information.headers.tryAdd("client-request-id", UUID.randomUUID().toString());
    information.headers.tryAdd("Accept", "application/json");
    information.headers.tryAdd("User-Agent", "Mailtrail");
    claims.ifPresent(
        text -> information.addRequestOptions(List.of(new BearerAuthentication.Challenge(text))));
    Request request = adapter.convertToNativeRequest(information);
    counters.sent(call.requests());
    return http.newCall(request).execute();
  }

  private String host() {
    return URI.create(adapter.getBaseUrl()).getAuthority();
  }

  private Refusal refusal(Response response) {
    try (response) {
      Refusal refusal = refusals.read(response);
      if (refusal.isThrottling()) {
        counters.throttled();
      }
      return refusal;
    }
  }
}
