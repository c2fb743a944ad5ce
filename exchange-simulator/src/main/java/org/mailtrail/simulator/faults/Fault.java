package org.mailtrail.simulator.faults;

import java.util.function.Supplier;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/** What goes wrong with one request. Where each comes from: docs/simulator.md. */
public enum Fault {
  /** Nothing. */
  NONE,
  /** 429 with Retry-After: 1 second. */
  THROTTLED,
  /** 429 without Retry-After. */
  THROTTLED_SILENTLY,
  /** 503 with a JSON error. */
  UNAVAILABLE,
  /** 504 with an HTML page, as a gateway writes it. */
  HTML,
  /** 502 without a body. */
  EMPTY,
  /** The connection ends before the response; the request was not carried out. */
  DROPPED,
  /** The request is carried out, but the connection ends before the response. */
  DROPPED_AFTERWARDS,
  /** The request is carried out, but only half of the response arrives. */
  HALF_WRITTEN,
  /** The request is carried out, but the response says 429. */
  DONE_BUT_THROTTLED,
  /** 404 as if the item had gone. */
  VANISHED,
  /** 401 as if the token had expired. */
  TOKEN_EXPIRED;

  private static final String HTML_PAGE = "<html><body><h1>504 Gateway Time-out</h1></body></html>";

  /** The response with this fault. */
  public Response instead(Request request, Supplier<Response> answer) {
    return switch (this) {
      case NONE, HALF_WRITTEN, DROPPED_AFTERWARDS -> answer.get();
      case THROTTLED -> error(429, "TooManyRequests").with("Retry-After", "1");
      case THROTTLED_SILENTLY -> error(429, "TooManyRequests");
      case UNAVAILABLE -> error(503, "serviceNotAvailable");
      case HTML -> Response.of(504, "text/html", HTML_PAGE);
      case EMPTY -> Response.empty(502);
      case DROPPED -> Response.empty(500);
      case DONE_BUT_THROTTLED -> {
        Response done = answer.get();
        yield done.status() < 300 ? error(429, "TooManyRequests").with("Retry-After", "1") : done;
      }
      case VANISHED -> error(404, "ErrorItemNotFound");
      case TOKEN_EXPIRED -> error(401, "InvalidAuthenticationToken");
    };
  }

  private static Response error(int status, String code) {
    return Response.of(
        status,
        "application/json",
        "{\"error\":{\"code\":\"" + code + "\",\"message\":\"played by order\"}}");
  }

  /** Whether the connection ends without a response. */
  public boolean dropsConnection() {
    return this == DROPPED || this == DROPPED_AFTERWARDS;
  }

  /** Whether only half of the body is written. */
  public boolean halvesBody() {
    return this == HALF_WRITTEN;
  }
}
