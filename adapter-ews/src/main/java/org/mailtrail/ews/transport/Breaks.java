package org.mailtrail.ews.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.ews.soap.MalformedAnswerException;

/** What it means when no whole answer comes. */
final class Breaks {
  private static final int MOST_CAUSES = 20;

  private Breaks() {}

  static PassingFault passing(IOException broken, String what, String host) {
    if (broken instanceof MalformedAnswerException) {
      return new PassingFault(Kind.UNREACHABLE, null, String.valueOf(broken.getMessage()), null);
    }
    if (broken instanceof InterruptedIOException) {
      Thread.currentThread().interrupt();
      throw new ExchangeException(Kind.UNREACHABLE, what + ": interrupted", broken);
    }
    String how = how(broken, host);
    Optional<String> distrust = distrust(broken);
    if (distrust.isPresent()) {
      throw untrusted(what + ": " + how + ": " + distrust.get(), broken);
    }
    return new PassingFault(Kind.UNREACHABLE, null, how, broken);
  }

  static ExchangeException tooLarge(String what, String host) {
    return new ExchangeException(
        Kind.UNREACHABLE,
        what + ": the answer of " + host + " is larger than " + Extent.PROPERTIES.most(),
        "Look what answers there: Exchange's own answers are smaller.",
        null);
  }

  /** Java's client says of an unknown name, too, that it could not connect. */
  private static String how(IOException broken, String host) {
    if (broken instanceof ConnectException) {
      return "no connection to " + host;
    }
    return "no whole answer from "
        + host
        + (broken instanceof HttpTimeoutException
            ? " in time"
            : " (" + broken.getClass().getSimpleName() + ")");
  }

  /** Why the server's certificate is not believed; empty where that is not the trouble. */
  private static Optional<String> distrust(IOException broken) {
    if (causes(broken)
        .anyMatch(
            cause ->
                cause instanceof CertificateExpiredException
                    || cause instanceof CertificateNotYetValidException)) {
      return Optional.of("the server's certificate is not trusted, for it has expired");
    }
    return causes(broken)
            .anyMatch(
                cause ->
                    cause instanceof SSLPeerUnverifiedException
                        || cause instanceof CertificateException)
        ? Optional.of("the server's certificate is not trusted")
        : Optional.empty();
  }

  private static Stream<Throwable> causes(Throwable broken) {
    return Stream.<Throwable>iterate(broken, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES);
  }

  private static ExchangeException untrusted(String words, IOException broken) {
    return new ExchangeException(
        Kind.UNREACHABLE,
        words,
        "Write the file with the certificate of its authority (PEM) into"
            + " mailtrail.mailbox.<name>.trust; renew one that has expired, and use the name that"
            + " stands in it.",
        broken);
  }
}
