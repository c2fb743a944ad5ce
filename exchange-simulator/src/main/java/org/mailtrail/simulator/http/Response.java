package org.mailtrail.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One response; a body that is JSON says so in its Content-Type. */
public record Response(int status, Map<String, String> headers, Content content) {
  /** Copies the headers. */
  public Response {
    headers = Map.copyOf(headers);
  }

  /** A response with a body. */
  public static Response of(int status, String contentType, byte[] body) {
    return of(status, contentType, Content.of(body));
  }

  /** A response whose body is written late. */
  public static Response of(int status, String contentType, Content content) {
    return new Response(status, Map.of("Content-Type", contentType), content);
  }

  /** A response with a text body. */
  public static Response of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A response without a body. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), Content.of(new byte[0]));
  }

  /** The same with one more header. */
  public Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, content);
  }

  /** The whole body in memory, empty when there is none. */
  public byte[] body() {
    return content.bytes();
  }
}
