package org.mailtrail.graph.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/** What it means when no whole answer comes. */
final class Breaks {
  private Breaks() {}

  static PassingFault passing(IOException broken, String host) {
    if (broken instanceof JsonProcessingException) {
      // its message can quote the answer, which is mail
      return new PassingFault(Kind.UNREACHABLE, null, "the answer breaks off or is not JSON", null);
    }
    String how = how(broken, host);
    if (isUntrusted(broken)) {
      throw new ExchangeException(
          Kind.UNREACHABLE, how + ": its certificate is not trusted", broken);
    }
    return new PassingFault(Kind.UNREACHABLE, null, how, broken);
  }

  private static String how(IOException broken, String host) {
    if (broken instanceof ConnectException || broken instanceof NoRouteToHostException) {
      return "no connection to " + host;
    }
    return broken instanceof UnknownHostException
        ? "the name of " + host + " is not known here"
        : "no whole answer from " + host + " (" + broken.getClass().getSimpleName() + ")";
  }

  private static boolean isUntrusted(IOException broken) {
    return broken instanceof SSLPeerUnverifiedException
        || broken.getCause() instanceof CertificateException;
  }
}
