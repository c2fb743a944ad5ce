package org.mailtrail.exchange.http.connection;

import java.io.IOException;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.Sentence;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.exchange.http.telling.LineSentence;

/** Something else than the server that was asked has answered; asking again does not mend it. */
public final class Stranger extends IOException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Phrase seen;
  private final transient Phrase advice;

  private Stranger(Kind kind, Phrase seen, Sentence advice) {
    super(seen.toString());
    this.kind = kind;
    this.seen = seen;
    this.advice = advice.with();
  }

  /** The proxy on the way wants somebody to sign in. */
  public static Stranger proxy() {
    return new Stranger(
        Kind.UNREACHABLE, LineSentence.PROXY_WANTS_PASSWORD.with(), LineSentence.THROUGH_PROXY);
  }

  /** The network wants somebody to sign in (RFC 6585 §6). */
  public static Stranger network() {
    return new Stranger(
        Kind.UNREACHABLE,
        LineSentence.NETWORK_WANTS_SIGN_IN.with(),
        LineSentence.SIGN_IN_TO_NETWORK);
  }

  /** A web page, as captive portals give it. */
  public static Stranger page(String host) {
    return new Stranger(
        Kind.UNREACHABLE, LineSentence.PAGE_ANSWERS.with(host), LineSentence.SIGN_IN_TO_NETWORK);
  }

  /**
   * The server points elsewhere.
   *
   * @param goal where, if it may be told
   */
  public static Stranger elsewhere(String host, int status, Optional<String> goal) {
    String told = String.valueOf(status);
    return new Stranger(
        Kind.REFUSED,
        goal.map(to -> LineSentence.LEADS_TO.with(host, to, told))
            .orElseGet(() -> LineSentence.LEADS_ELSEWHERE.with(host, told)),
        LineSentence.WRITE_OWN_ADDRESS);
  }

  /** What has answered. */
  public Phrase seen() {
    return seen;
  }

  /** What a person can do. */
  public Phrase advice() {
    return advice;
  }

  /** The same as an error of the port. */
  public ExchangeException exception(Phrase what) {
    return new ExchangeException(kind, PortSentence.IN_DOING.with(what, seen), advice, this);
  }
}
