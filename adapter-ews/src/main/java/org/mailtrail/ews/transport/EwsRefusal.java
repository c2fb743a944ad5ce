package org.mailtrail.ews.transport;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.patience.PassingFault;

/**
 * An answer, or a part of one, that is not a success.
 *
 * @param status the HTTP status; 200 for a part of an answer, 0 for what Exchange did not refuse,
 *     -1 for what it refuses again and again
 * @param code EWS's response code, empty where there is none
 * @param message Exchange's own words, nothing where there are none
 * @param backOff the pause that Exchange asks for
 */
public record EwsRefusal(int status, String code, Phrase message, Optional<Duration> backOff) {
  private static final int MOST_WORDS = 300;
  private static final int LASTING = -1;
  private static final String OWN_FAULT = "ErrorInternalServerError";

  private static final String NO_ERROR = "NoError";
  private static final Set<Kind> CONCERN_ALL =
      Set.of(Kind.FORBIDDEN, Kind.FULL, Kind.NOT_FOUND, Kind.SIGN_IN);

  /** The refusal in a response message; empty for a success. */
  static Optional<EwsRefusal> in(Node message) {
    String code = message.textAt("ResponseCode").orElse("");
    boolean isError =
        message.attribute("ResponseClass").filter("Error"::equalsIgnoreCase).isPresent();
    boolean isRefusal = isError || !(code.isEmpty() || code.equals(NO_ERROR));
    return isRefusal ? Optional.of(of(200, message, code, "MessageText")) : Optional.empty();
  }

  /** A SOAP fault; Exchange's code is in its detail, or else in its fault code. */
  static EwsRefusal ofFault(int status, Node fault) {
    String code =
        fault
            .anywhere("ResponseCode")
            .map(node -> node.text().strip())
            .or(() -> fault.textAt("faultcode").map(EwsRefusal::withoutPrefix))
            .orElse("");
    return of(status, fault, code, "faultstring");
  }

  /** Something that is not SOAP. */
  static EwsRefusal ofStatus(int status, Optional<Duration> retryAfter) {
    return new EwsRefusal(status, "", Phrase.nothing(), retryAfter);
  }

  /** What Exchange has left out of its answer. */
  public static EwsRefusal unanswered() {
    return new EwsRefusal(
        200, "ErrorBatchProcessingStopped", EwsSentence.LEFT_OUT.with(), Optional.empty());
  }

  /** An item of which more is told than is taken. */
  static EwsRefusal tooLarge() {
    return new EwsRefusal(
        0, "", EwsSentence.TELLS_TOO_MUCH.with(ErrorScope.PROPERTIES.most()), Optional.empty());
  }

  /** The same, of an item with which Exchange is in trouble again and again, and with no other. */
  public EwsRefusal lasting() {
    return new EwsRefusal(LASTING, "", EwsSentence.AGAIN_AND_AGAIN.with(seen()), Optional.empty());
  }

  private static EwsRefusal of(int status, Node node, String code, String words) {
    String text = node.textAt(words).orElse("");
    return new EwsRefusal(
        status,
        code,
        Phrase.foreign(text.substring(0, Math.min(text.length(), MOST_WORDS))),
        backOff(node));
  }

  private static String withoutPrefix(String code) {
    String name = code.substring(code.indexOf(':') + 1);
    return name.startsWith("Error") ? name : "";
  }

  /** {@code MessageXml/Value[@Name='BackOffMilliseconds']}, wherever it is. */
  private static Optional<Duration> backOff(Node node) {
    return node.all()
        .filter(value -> value.attribute("Name").filter("BackOffMilliseconds"::equals).isPresent())
        .findFirst()
        .flatMap(value -> SoapCalls.ASKED.milliseconds(value.text()));
  }

  /** Whether the same request may succeed soon. */
  public boolean isPassing() {
    return Codes.isPassing(code) || isThrottling() || (code.isEmpty() && isServerFault());
  }

  /** Whether Exchange asks for slowness. */
  public boolean isThrottling() {
    return Codes.isBusy(code) || (code.isEmpty() && (status == 429 || status == 503));
  }

  /** Whether it may be about this one item: a part of an answer, and no call for slowness. */
  public boolean isOfItem() {
    return status == 200 && isPassing() && !isThrottling();
  }

  /** Whether Exchange itself failed at the item, and does not say that it is in passing. */
  public boolean isOwnFault() {
    return isOfItem() && code.equals(OWN_FAULT);
  }

  /** Whether more is told of the item than is taken. */
  public boolean isTooLarge() {
    return status == 0;
  }

  /** Whether it is the restriction of a search that is not borne. */
  public boolean isOfRestriction() {
    return Codes.isOfRestriction(code);
  }

  private boolean isServerFault() {
    return status == 408 || (status >= 500 && status != 501 && status != 505);
  }

  /** The class of the trouble. */
  public Kind kind() {
    if (isPassing()) {
      return isThrottling() ? Kind.THROTTLED : Kind.UNREACHABLE;
    }
    if (!code.isEmpty()) {
      return Codes.kind(code);
    }
    return switch (status) {
      case 0, LASTING -> Kind.ITEM_UNREADABLE;
      case 401 -> Kind.SIGN_IN;
      case 403 -> Kind.FORBIDDEN;
      case 404, 410 -> Kind.NOT_FOUND;
      default -> Kind.REFUSED;
    };
  }

  /** Whether every other message would meet it as well. */
  public boolean concernsAll() {
    return CONCERN_ALL.contains(kind());
  }

  /**
   * The refusal as an error of the port.
   *
   * @param route of the request, which tells whose rights were not enough
   */
  public ExchangeException exception(Phrase what, MailboxRoute route) {
    Phrase words = PortSentence.IN_DOING.with(what, seen());
    return kind() == Kind.FORBIDDEN && route.publicFolders().isPresent()
        ? new ExchangeException(kind(), words, EwsSentence.MAKE_OWNER.with(), null)
        : new ExchangeException(kind(), words, null);
  }

  /** The refusal as a fault that may be over soon. */
  public PassingFault passing() {
    return new PassingFault(kind(), backOff.orElse(null), seen(), null);
  }

  /** Throws the one among several that asks for the longest pause, if there are any. */
  public static void throwWorst(Collection<EwsRefusal> refusals) throws PassingFault {
    PassingFault.throwWorst(refusals.stream().map(EwsRefusal::passing).toList());
  }

  @Override
  public String toString() {
    return seen().toString();
  }

  /** Status or code and Exchange's words, as a half sentence. */
  private Phrase seen() {
    if (isTooLarge() || status == LASTING) {
      return message;
    }
    String named = code.isEmpty() ? "HTTP status " + status : code;
    return message.isSaid()
        ? EwsSentence.EWS_ANSWERED_WORDS.with(named, message)
        : EwsSentence.EWS_ANSWERED.with(named);
  }
}
