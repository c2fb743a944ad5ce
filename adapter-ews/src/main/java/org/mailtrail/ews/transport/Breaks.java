package org.mailtrail.ews.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.ews.soap.MalformedAnswerException;

/** What it means when no whole answer comes. */
final class Breaks {
  private Breaks() {}

  static PassingFault passing(IOException broken, String what, String host) {
    if (broken instanceof MalformedAnswerException) {
      return new PassingFault(Kind.UNREACHABLE, null, String.valueOf(broken.getMessage()), null);
    }
    String how = how(broken, host);
    if (isUntrusted(broken)) {
      throw new ExchangeException(
          Kind.UNREACHABLE,
          what + ": " + how + ": the server's certificate is not trusted",
          broken);
    }
    return new PassingFault(Kind.UNREACHABLE, null, how, broken);
  }

  /** Java's client says of an unknown name, too, that it could not connect. */
  private static String how(IOException broken, String host) {
    return broken instanceof ConnectException
        ? "no connection to " + host
        : "no whole answer from " + host + " (" + broken.getClass().getSimpleName() + ")";
  }

  private static boolean isUntrusted(@Nullable Throwable broken) {
    return broken != null
        && (broken instanceof SSLPeerUnverifiedException
            || broken instanceof CertificateException
            || isUntrusted(broken.getCause()));
  }
}
