package org.mailtrail.graph.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.graph.json.BoundedInput;
import org.mailtrail.graph.json.ListBody;

/** What it means when no whole answer comes. */
final class Breaks {
  private static final String UNTRUSTED =
      "If a proxy of your own company answers, name its authority's certificate in the mailbox's"
          + " setting \"trust\". Otherwise somebody stands in between.";
  private static final String PORTAL =
      "Something between this machine and Exchange answers instead of it: sign in to the network,"
          + " or let the proxy pass this server.";
  private static final String BOUNDLESS =
      "The server does not keep to what it is asked for: check its address.";

  private Breaks() {}

  static PassingFault passing(IOException broken, String host) {
    if (broken instanceof WebPage) {
      return new PassingFault(
          Kind.UNREACHABLE, null, host + " answers with a web page", PORTAL, broken);
    }
    if (broken instanceof JsonProcessingException) {
      // its message can quote the answer, which is mail
      return new PassingFault(
          Kind.UNREACHABLE, null, "the answer breaks off or is not JSON", "", null);
    }
    refuseForGood(broken, host);
    return new PassingFault(Kind.UNREACHABLE, null, how(broken, host), "", broken);
  }

  /** What a second try does not mend. */
  private static void refuseForGood(IOException broken, String host) {
    String from = "no whole answer from " + host + ": " + broken.getMessage();
    if (broken instanceof ProxySignIn) {
      throw new ExchangeException(Kind.UNREACHABLE, from, ProxySignIn.REMEDY, broken);
    }
    if (broken instanceof BoundedInput.TooMuch || broken instanceof ListBody.TooMany) {
      throw new ExchangeException(Kind.REFUSED, from, BOUNDLESS, broken);
    }
    if (isUntrusted(broken)) {
      throw new ExchangeException(
          Kind.UNREACHABLE,
          how(broken, host) + ": its certificate is not trusted",
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
    if (text.startsWith("Unexpected response code for CONNECT: ")) {
      return "the proxy does not let through to " + host + " (status " + text.substring(38) + ")";
    }
    boolean isLate = broken instanceof InterruptedIOException || text.contains("drips");
    return "no whole answer from "
        + host
        + (isLate ? " in time" : "")
        + (" (" + broken.getClass().getSimpleName() + ")");
  }

  private static boolean isUntrusted(IOException broken) {
    return broken instanceof SSLPeerUnverifiedException
        || broken.getCause() instanceof CertificateException;
  }

  /** Graph never answers with HTML what succeeds. */
  static void refuseWebPage(Response response) throws IOException {
    ResponseBody body = response.body();
    MediaType type = body == null ? null : body.contentType();
    if (type != null && type.subtype().toLowerCase(Locale.ROOT).contains("html")) {
      throw new WebPage();
    }
  }

  /** A success that is HTML, as captive portals give it. */
  private static final class WebPage extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
