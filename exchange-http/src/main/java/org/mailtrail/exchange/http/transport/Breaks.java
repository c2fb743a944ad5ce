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
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.answer.EndlessAnswer;
import org.mailtrail.exchange.http.answer.UnreadableAnswer;
import org.mailtrail.exchange.http.connection.Stranger;
import org.mailtrail.exchange.http.patience.PassingFault;

/** What it means when no whole answer comes. */
public final class Breaks {
  private static final int MOST_CAUSES = 20;
  private static final String TUNNEL = "Unexpected response code for CONNECT: ";
  private static final String UNTRUSTED =
      "Write the file with the certificate of its authority (PEM) into"
          + " mailtrail.mailbox.<name>.trust; renew one that has expired, and use the name that"
          + " stands in it.";
  private static final String BOUNDLESS =
      "Look what answers there: Exchange's own answers are smaller, and it keeps to what it is"
          + " asked for.";

  private Breaks() {}

  /**
   * The fault, where it may be over soon.
   *
   * @throws ExchangeException where a second try does not mend it
   */
  static PassingFault passing(IOException broken, String what, String host) {
    if (broken instanceof UnreadableAnswer) {
      return new PassingFault(Kind.UNREACHABLE, null, String.valueOf(broken.getMessage()), null);
    }
    refuseForGood(broken, what, host);
    return new PassingFault(Kind.UNREACHABLE, null, how(broken, host), broken);
  }

  private static void refuseForGood(IOException broken, String what, String host) {
    if (broken instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
      throw new ExchangeException(Kind.UNREACHABLE, what + ": interrupted", broken);
    }
    if (broken instanceof Stranger stranger) {
      throw stranger.exception(what);
    }
    if (broken instanceof EndlessAnswer) {
      String words = what + ": no whole answer from " + host + ": " + broken.getMessage();
      throw new ExchangeException(Kind.REFUSED, words, BOUNDLESS, broken);
    }
    if (isUntrusted(broken)) {
      String words = what + ": " + how(broken, host) + ": its certificate is not trusted";
      throw new ExchangeException(
          Kind.UNREACHABLE,
          words + (isOutOfDate(broken) ? ", for it has expired" : ""),
          UNTRUSTED,
          broken);
    }
  }

  private static String how(IOException broken, String host) {
    if (broken instanceof ConnectException || broken instanceof NoRouteToHostException) {
      return "no connection to " + host;
    }
    if (broken instanceof UnknownHostException) {
      return "the name of " + host + " is not known here";
    }
    String text = String.valueOf(broken.getMessage());
    if (text.startsWith(TUNNEL)) {
      String status = text.substring(TUNNEL.length());
      return "the proxy does not let through to " + host + " (status " + status + ")";
    }
    return "no whole answer from "
        + host
        + (broken instanceof InterruptedIOException ? " in time" : "")
        + (" (" + broken.getClass().getSimpleName() + ")");
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
