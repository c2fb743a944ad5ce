package org.mailtrail.simulator.faults;

import java.util.function.Supplier;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/**
 * What goes wrong with one request. Where each comes from, and how EWS says what is written here in
 * Graph's words: docs/simulator.md. What only EWS knows passes without effect over Graph.
 */
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
  /**
   * The connection stays open, and nothing comes until the simulator ends: a client waits its whole
   * timeout.
   */
  SILENT,
  /** The request is carried out, but only half of the response arrives. */
  HALF_WRITTEN,
  /** The request is carried out, but the response says 429. */
  DONE_BUT_THROTTLED,
  /** 404 as if the item had gone. */
  VANISHED,
  /** 401 as if the token had expired or the password had changed. */
  TOKEN_EXPIRED,
  /** EWS: ErrorServerBusy in each response message of a 200. */
  BUSY_INSIDE,
  /** EWS: an error that a second try heals, in each response message. */
  TRANSIENT,
  /** EWS: character references in subjects that XML forbids. */
  ILLEGAL_CHARACTERS,
  /** EWS: the request is carried out, but new ids are not told. */
  IDS_WITHHELD,
  /** EWS: fewer items than asked for, and there are more. */
  SHORT_PAGE,
  /** EWS: the second half of the items is not tried. */
  BATCH_STOPPED,
  /** EWS: public folders cannot be reached. */
  UNROUTED,
  /** EWS: no item can be moved to where it shall go. */
  CROSS_MAILBOX,
  /** EWS: the first item cannot be read. */
  ITEM_CORRUPT,
  /** EWS: the first item has no MIME, though all else of it can be read. */
  MIME_UNCONVERTIBLE;

  private static final String HTML_PAGE = "<html><body><h1>504 Gateway Time-out</h1></body></html>";

  /** The response with this fault, as Graph gives it. */
  public Response instead(Request request, Supplier<Response> answer) {
    return switch (this) {
      case THROTTLED -> error(429, "TooManyRequests").with("Retry-After", "1");
      case THROTTLED_SILENTLY -> error(429, "TooManyRequests");
      case UNAVAILABLE -> error(503, "serviceNotAvailable");
      case HTML -> Response.of(504, "text/html", HTML_PAGE);
      case EMPTY -> Response.empty(502);
      case DROPPED, SILENT -> Response.empty(500);
      case DONE_BUT_THROTTLED -> throttledAfter(answer.get());
      case VANISHED -> error(404, "ErrorItemNotFound");
      case TOKEN_EXPIRED -> error(401, "InvalidAuthenticationToken");
      default -> answer.get();
    };
  }

  private static Response throttledAfter(Response done) {
    return done.status() < 300 ? error(429, "TooManyRequests").with("Retry-After", "1") : done;
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

  /** Whether nothing comes, and the connection stays. */
  public boolean isSilent() {
    return this == SILENT;
  }

  /** Whether only half of the body is written. */
  public boolean halvesBody() {
    return this == HALF_WRITTEN;
  }
}
