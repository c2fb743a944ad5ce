package org.mailtrail.graph.transport;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.kiota.RequestInformation;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import okhttp3.Request;
import okhttp3.Response;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.transport.Receiver;
import org.mailtrail.exchange.http.transport.Transport;

/** Makes requests of the SDK, each with its token, and tells successes from refusals. */
final class SignedCalls {
  private final BaseGraphRequestAdapter adapter;
  private final Transport transport;
  private final AccessTokens tokens;
  private final RefusalReader refusals;

  SignedCalls(
      BaseGraphRequestAdapter adapter,
      Transport transport,
      AccessTokens tokens,
      RefusalReader refusals) {
    this.adapter = adapter;
    this.transport = transport;
    this.tokens = tokens;
    this.refusals = refusals;
  }

  /**
   * Makes a request once. A 401 is answered once with another token, then it is final.
   *
   * @throws PassingFault when it may succeed soon; whether it was carried out is not known
   */
  <T> T make(GraphCall call, Receiver<T> receiver) throws IOException, PassingFault {
    Answer<T> answer = execute(call, Optional.empty(), receiver);
    if (answer.refusal().filter(GraphRefusal::isSignIn).isPresent()) {
      String claims = answer.refusal().flatMap(GraphRefusal::claims).orElse("");
      answer = execute(call, Optional.of(claims), receiver);
    }
    Optional<GraphRefusal> refusal = answer.refusal();
    if (refusal.filter(GraphRefusal::isPassing).isPresent()) {
      throw refusal.get().passing();
    }
    if (refusal.isPresent()) {
      throw refusal.get().exception(call.load().what(), call.missing());
    }
    return answer.value().orElseThrow();
  }

  private record Answer<T>(Optional<T> value, Optional<GraphRefusal> refusal) {}

  private <T> Answer<T> execute(GraphCall call, Optional<String> claims, Receiver<T> receiver)
      throws IOException {
    return transport.carry(
        call.load(),
        request(call),
        new Bearer(tokens, claims),
        answer ->
            answer.isSuccessful()
                ? new Answer<>(Optional.of(receiver.take(answer)), Optional.empty())
                : new Answer<>(Optional.empty(), Optional.of(refusal(answer))));
  }

  private Request request(GraphCall call) {
    RequestInformation information = call.request().get();
    information.pathParameters.put("baseurl", adapter.getBaseUrl());
    information.headers.tryAdd("Prefer", GraphClient.IMMUTABLE_IDS);
    information.headers.tryAdd("client-request-id", UUID.randomUUID().toString());
    information.headers.tryAdd("Accept", "application/json");
    information.headers.tryAdd("User-Agent", "Mailtrail");
    return adapter.convertToNativeRequest(information);
  }

  private GraphRefusal refusal(Response answer) {
    try (answer) {
      GraphRefusal refusal = refusals.read(answer);
      if (refusal.isThrottling()) {
        transport.counters().throttled();
      }
      return refusal;
    }
  }
}
