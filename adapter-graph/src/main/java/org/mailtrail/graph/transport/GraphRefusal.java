package org.mailtrail.graph.transport;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.graph.telling.GraphSentence;

/**
 * An answer that is not a success (learn.microsoft.com/graph/errors), of a request or of a step in
 * a batch.
 *
 * @param status the HTTP status
 * @param code Graph's error code, empty when the body has none
 * @param message Graph's own words, empty when the body has none
 * @param requestId by which Microsoft's support finds it, empty when there is none
 * @param retryAfter the pause that Exchange asks for
 * @param claims the claims challenge of a 401
 */
public record GraphRefusal(
    int status,
    String code,
    String message,
    String requestId,
    Optional<Duration> retryAfter,
    Optional<String> claims) {
  private static final int TOO_LARGE = 413;
  private static final int UNPROCESSABLE = 422; // RFC 9110 §15.5.21
  private static final int FAILED_DEPENDENCY = 424; // RFC 4918 §11.4
  private static final int INTERNAL = 500;

  private static final Set<String> BUSY =
      Set.of(
          "ApplicationThrottled",
          "ErrorExceededConnectionCount",
          "ErrorServerBusy",
          "ErrorTooManyObjectsOpened",
          "TooManyRequests");
  private static final Set<String> PASSING =
      Set.of(
          "ErrorConnectionFailed",
          "ErrorInsufficientResources",
          "ErrorInternalServerTransientError",
          "ErrorMailboxFailover",
          "ErrorMailboxMoveInProgress",
          "ErrorMailboxStoreUnavailable",
          "ErrorNotEnoughMemory",
          "ErrorTimeoutExpired",
          "FailedDependency");
  private static final Set<String> FULL = Set.of("ErrorQuotaExceeded", "quotaLimitReached");
  private static final Set<String> MALFORMED_ID =
      Set.of("ErrorInvalidId", "ErrorInvalidIdEmpty", "ErrorInvalidIdMalformed");
  private static final Set<String> NO_MAILBOX =
      Set.of(
          "ErrorInvalidUser",
          "ErrorNonExistentMailbox",
          "MailboxNotEnabledForRESTAPI",
          "Request_ResourceNotFound",
          "ResourceNotFound");

  /** The answer to a step that Graph has left out. */
  public static GraphRefusal unanswered() {
    return new GraphRefusal(
        504, "", "the batch has no answer to this step", "", Optional.empty(), Optional.empty());
  }

  /** The answer to a read that is called a success and has nothing of what was asked for. */
  public static GraphRefusal withoutContent() {
    return new GraphRefusal(
        504, "", "the answer to this step is empty", "", Optional.empty(), Optional.empty());
  }

  /** The answer to a read that was cut off, as it is larger than memory should hold. */
  public static GraphRefusal tooLarge() {
    String why = "what it tells of the message is larger than memory should hold";
    return new GraphRefusal(TOO_LARGE, "", why, "", Optional.empty(), Optional.empty());
  }

  /** The same, of a message with which Graph is in trouble again and again, and with no other. */
  public GraphRefusal lasting() {
    return new GraphRefusal(
        UNPROCESSABLE, "", this + ", again and again", "", Optional.empty(), Optional.empty());
  }

  /** Whether it may be about this one step: the server failed, and does not ask for slowness. */
  public boolean isOfStep() {
    return isPassing() && !isThrottling() && !isUntried();
  }

  /** Whether Graph itself failed at the step, and does not say that it is out of reach. */
  public boolean isOwnFault() {
    return isOfStep() && status == INTERNAL;
  }

  /** Whether a smaller batch may bring the answer: the step before failed, or all were too much. */
  public boolean isUntried() {
    return status == FAILED_DEPENDENCY || status == TOO_LARGE;
  }

  /** Whether the same request may succeed soon. */
  public boolean isPassing() {
    return !isFull()
        && (isThrottling()
            || isServerFault()
            || status == FAILED_DEPENDENCY
            || PASSING.contains(code));
  }

  /** Whether Exchange asks for slowness. */
  public boolean isThrottling() {
    return status == 429 || status == 509 || BUSY.contains(code);
  }

  /** Whether the token is refused. */
  public boolean isSignIn() {
    return status == 401;
  }

  private boolean isServerFault() {
    return status == 408 || (status >= 500 && status != 501 && status != 505);
  }

  private boolean isFull() {
    return FULL.contains(code);
  }

  /** Whether the thing that the request names does not exist. */
  public boolean isMissing() {
    return status == 404 || status == 410 || MALFORMED_ID.contains(code);
  }

  /**
   * The class of the trouble.
   *
   * @param missing what it means when the thing that the request names does not exist
   */
  public Kind kind(Kind missing) {
    if (isFull()) {
      return Kind.FULL;
    }
    if (isPassing()) {
      return isThrottling() ? Kind.THROTTLED : Kind.UNREACHABLE;
    }
    if (isMissing()) {
      return NO_MAILBOX.contains(code) ? Kind.NOT_FOUND : missing;
    }
    return isSignIn() ? Kind.SIGN_IN : status == 403 ? Kind.FORBIDDEN : Kind.REFUSED;
  }

  /** The refusal as an error of the port. */
  public ExchangeException exception(Phrase what, Kind missing) {
    return new ExchangeException(kind(missing), PortSentence.IN_DOING.with(what, seen()), null);
  }

  /** The refusal as a fault that may be over soon. */
  public PassingFault passing() {
    return new PassingFault(kind(Kind.NOT_FOUND), retryAfter.orElse(null), seen(), null);
  }

  /** Throws the one among several that asks for the longest pause, if there are any. */
  public static void throwWorst(Collection<GraphRefusal> refusals) throws PassingFault {
    PassingFault.throwWorst(refusals.stream().map(GraphRefusal::passing).toList());
  }

  @Override
  public String toString() {
    return seen().toString();
  }

  /** Status, code, Graph's words and the request id, as a half sentence. */
  private Phrase seen() {
    StringBuilder text = new StringBuilder().append(status);
    append(text, " ", code);
    append(text, " (", message, ")");
    append(text, ", request-id ", requestId);
    return GraphSentence.GRAPH_ANSWERED.with(text.toString());
  }

  private static void append(StringBuilder text, String before, String part, String... after) {
    if (!part.isEmpty()) {
      text.append(before).append(part).append(String.join("", after));
    }
  }
}
