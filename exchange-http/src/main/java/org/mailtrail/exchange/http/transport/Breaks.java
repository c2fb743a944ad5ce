package org.mailtrail.exchange.http.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.exchange.http.answer.EndlessAnswer;
import org.mailtrail.exchange.http.answer.UnreadableAnswer;
import org.mailtrail.exchange.http.connection.Stranger;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.telling.LineSentence;

/** What it means when no whole answer comes. */
public final class Breaks {
  private static final int MOST_CAUSES = 20;
  private static final String TUNNEL = "Unexpected response code for CONNECT: ";

  private Breaks() {}

  /**
   * The fault, where it may be over soon.
   *
   * @throws ExchangeException where a second try does not mend it
   */
  static PassingFault passing(IOException broken, Phrase what, String host) {
    if (broken instanceof UnreadableAnswer unreadable) {
      return new PassingFault(Kind.UNREACHABLE, null, unreadable.seen(), null);
    }
    refuseForGood(broken, what, host);
    return new PassingFault(Kind.UNREACHABLE, null, how(broken, host), broken);
  }

  private static void refuseForGood(IOException broken, Phrase what, String host) {
    if (broken instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
      throw interrupted(what, broken);
    }
    if (broken instanceof Stranger stranger) {
      throw stranger.exception(what);
    }
    if (broken instanceof EndlessAnswer endless) {
      throw notWhole(endless, what, host);
    }
    if (isUntrusted(broken)) {
      throw untrusted(broken, what, host);
    }
  }

  static ExchangeException interrupted(Phrase what, Exception how) {
    return new ExchangeException(
        Kind.UNREACHABLE, PortSentence.IN_DOING.with(what, LineSentence.INTERRUPTED.with()), how);
  }

  private static ExchangeException notWhole(EndlessAnswer endless, Phrase what, String host) {
    return new ExchangeException(
        Kind.REFUSED,
        PortSentence.IN_DOING.with(what, LineSentence.NOT_WHOLE.with(host, endless.seen())),
        LineSentence.LOOK_WHAT_ANSWERS.with(),
        endless);
  }

  private static ExchangeException untrusted(IOException broken, Phrase what, String host) {
    LineSentence why =
        isOutOfDate(broken) ? LineSentence.NOT_TRUSTED_EXPIRED : LineSentence.NOT_TRUSTED;
    return new ExchangeException(
        Kind.UNREACHABLE,
        PortSentence.IN_DOING.with(what, why.with(how(broken, host))),
        LineSentence.TRUST_IT.with(),
        broken);
  }

  private static Phrase how(IOException broken, String host) {
    if (broken instanceof ConnectException || broken instanceof NoRouteToHostException) {
      return LineSentence.NO_CONNECTION.with(host);
    }
    if (broken instanceof UnknownHostException) {
      return LineSentence.UNKNOWN_HOST.with(host);
    }
    String text = String.valueOf(broken.getMessage());
    if (text.startsWith(TUNNEL)) {
      String status = text.substring(TUNNEL.length());
      return LineSentence.PROXY_REFUSES.with(host, status);
    }
    return (broken instanceof InterruptedIOException
            ? LineSentence.NO_ANSWER_IN_TIME
            : LineSentence.ANSWER_BROKE)
        .with(host, broken.getClass().getSimpleName());
  }

  /** Whether it is the server's certificate that is not believed. */
  public static boolean isUntrusted(IOException broken) {
    return causes(broken)
        .anyMatch(
            cause ->
                cause instanceof SSLPeerUnverifiedException
                    || cause instanceof CertificateException);
  }

  private static boolean isOutOfDate(IOException broken) {
    return causes(broken)
        .anyMatch(
            cause ->
                cause instanceof CertificateExpiredException
                    || cause instanceof CertificateNotYetValidException);
  }

  private static Stream<Throwable> causes(Throwable broken) {
    return Stream.<Throwable>iterate(broken, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES);
  }
}
