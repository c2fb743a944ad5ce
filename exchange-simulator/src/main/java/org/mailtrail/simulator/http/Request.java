package org.mailtrail.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request, from the wire or a step of a batch.
 *
 * @param method the HTTP method
 * @param path decoded, with a slash in front
 * @param query decoded parameters
 * @param headers by lower-case name
 * @param body bytes, empty when there are none
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {
  /** A header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** A query parameter. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The same without its credentials; that there were some, and of which kind, can be seen. */
  public Request withoutCredentials() {
    Map<String, String> redacted = new LinkedHashMap<>(headers);
    redacted.computeIfPresent("authorization", (name, value) -> value.split(" ", 2)[0] + " …");
    return new Request(method, path, query, redacted, body);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Method and path, for scripts and messages. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
