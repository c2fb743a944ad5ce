package org.mailtrail.graph;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/** What time the server says it is: in the head of any answer (RFC 9110 §6.6.1). */
final class ServerTime {
  private final URI endpoint;
  private final OkHttpClient http;

  ServerTime(URI endpoint, OkHttpClient http) {
    this.endpoint = endpoint;
    this.http = http;
  }

  /** Asks without a token: a refusal tells the time as well. */
  Optional<Instant> now() {
    Request request = new Request.Builder().url(endpoint.toString()).head().build();
    try (Response response = http.newCall(request).execute()) {
      return Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant);
    } catch (IOException silent) {
      throw new ExchangeException(
          Kind.UNREACHABLE,
          "asking for the server's time: no answer (" + silent.getClass().getSimpleName() + ")",
          silent);
    }
  }
}
