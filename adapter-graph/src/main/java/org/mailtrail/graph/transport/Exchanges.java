package org.mailtrail.graph.transport;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.kiota.RequestInformation;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okhttp3.Request;
import okhttp3.Response;

/** Makes requests of the SDK, each with its token, and tells successes from refusals. */
final class Exchanges {
  private final BaseGraphRequestAdapter adapter;
  private final Wire wire;
  private final RefusalReader refusals;
  private final Counters counters;

  Exchanges(BaseGraphRequestAdapter adapter, Wire wire, RefusalReader refusals, Counters counters) {
    this.adapter = adapter;
    this.wire = wire;
    this.refusals = refusals;
    this.counters = counters;
  }

  /**
   * Makes a request once.
   *
   * @param isStream whether the body is read later
   * @throws PassingFault when it may succeed soon; whether it was carried out is not known
   */
  <T> T make(Call call, boolean isStream, Wire.Receiver<T> receiver) throws PassingFault {
    try {
      return answer(call, isStream, receiver);
    } catch (IOException broken) {
      throw Breaks.passing(broken, host());
    }
  }

  /** A 401 is answered once with another token, then it is final. */
  private <T> T answer(Call call, boolean isStream, Wire.Receiver<T> receiver)
      throws IOException, PassingFault {
    Answer<T> answer = execute(call, Optional.empty(), isStream, receiver);
    if (answer.refusal().filter(Refusal::isSignIn).isPresent()) {
      String claims = answer.refusal().flatMap(Refusal::claims).orElse("");
      answer = execute(call, Optional.of(claims), isStream, receiver);
    }
    Optional<Refusal> refusal = answer.refusal();
    if (refusal.filter(Refusal::isPassing).isPresent()) {
      throw PassingFault.of(refusal.get());
    }
    if (refusal.isPresent()) {
      throw refusal.get().exception(call.what(), call.missing());
    }
    return answer.value().orElseThrow();
  }

  private record Answer<T>(Optional<T> value, Optional<Refusal> refusal) {}

  private <T> Answer<T> execute(
      Call call, Optional<String> claims, boolean isStream, Wire.Receiver<T> receiver)
      throws IOException {
    Request request = request(call, claims);
    counters.sent(call.requests());
    return wire.carry(
        call.what(),
        request,
        isStream,
        response -> {
          if (!response.isSuccessful()) {
            return new Answer<>(Optional.empty(), Optional.of(refusal(response)));
          }
          Breaks.refuseWebPage(response);
          return new Answer<>(Optional.of(receiver.take(response)), Optional.empty());
        });
  }

  private Request request(Call call, Optional<String> claims) {
    RequestInformation information = call.request().get();
    information.pathParameters.put("baseurl", adapter.getBaseUrl());
    information.headers.tryAdd("Prefer", GraphClient.IMMUTABLE_IDS);
    information.headers.tryAdd("client-request-id", UUID.randomUUID().toString());
    information.headers.tryAdd("Accept", "application/json");
    information.headers.tryAdd("User-Agent", "Mailtrail");
    claims.ifPresent(
        text -> information.addRequestOptions(List.of(new BearerAuthentication.Challenge(text))));
    return adapter.convertToNativeRequest(information);
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
