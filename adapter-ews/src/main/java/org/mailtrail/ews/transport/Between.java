package org.mailtrail.ews.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/** Tells by the head of an answer that something else than Exchange has given it. */
final class Between {
  private static final int PROXY_WANTS_SIGN_IN = 407;
  private static final int NETWORK_WANTS_SIGN_IN = 511;
  private static final String PORTAL =
      "Sign in to the network if it asks for that; otherwise look what stands between this machine"
          + " and Exchange, and at mailtrail.mailbox.<name>.endpoint.";

  private Between() {}

  /** Why the answer is not Exchange's; empty where it may be. */
  static Optional<ExchangeException> of(HttpResponse<?> answer, Call call, String host) {
    int status = answer.statusCode();
    if (status / 100 == 3) {
      return Optional.of(redirect(answer, call, host));
    }
    return switch (status) {
      case PROXY_WANTS_SIGN_IN ->
          error(
              call,
              "the proxy wants user and password (HTTP status 407)",
              "Let this machine through the proxy without a password, which Mailtrail does not"
                  + " send, or name another in mailtrail.mailbox.<name>.proxy.");
      case NETWORK_WANTS_SIGN_IN ->
          error(call, "the network wants somebody to sign in (HTTP status 511)", PORTAL);
      default ->
          status == 200 && isPage(answer)
              ? error(call, "in the name of " + host + " a web page answers, not Exchange", PORTAL)
              : Optional.empty();
    };
  }

  private static ExchangeException redirect(HttpResponse<?> answer, Call call, String host) {
    return error(
            call,
            host + " leads " + goal(answer) + ", to which no password is sent",
            "Write the address of EWS itself into mailtrail.mailbox.<name>.endpoint. Where a"
                + " network asks for a sign-in first, sign in to it.")
        .orElseThrow();
  }

  private static String goal(HttpResponse<?> answer) {
    String status = " (HTTP status " + answer.statusCode() + ")";
    return answer
        .headers()
        .firstValue("Location")
        .flatMap(Between::host)
        .map(other -> "to " + other + status)
        .orElse("elsewhere" + status);
  }

  private static Optional<String> host(String location) {
    try {
      return Optional.ofNullable(new URI(location.strip()).getAuthority())
          .filter(authority -> authority.indexOf('@') < 0);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isPage(HttpResponse<?> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") || type.startsWith("application/xhtml");
  }

  private static Optional<ExchangeException> error(Call call, String what, String remedy) {
    return Optional.of(
        new ExchangeException(Kind.UNREACHABLE, call.what() + ": " + what, remedy, null));
  }
}
