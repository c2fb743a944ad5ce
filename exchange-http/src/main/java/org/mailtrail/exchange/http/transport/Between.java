package org.mailtrail.exchange.http.transport;

import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.mailtrail.exchange.http.connection.Stranger;

/** Tells by the head of an answer that something else than Exchange has given it. */
final class Between {
  private static final int NETWORK_WANTS_SIGN_IN = 511;

  private Between() {}

  /**
   * Lets pass what Exchange may have said.
   *
   * @throws Stranger when it has not
   */
  static void refuse(Response answer) throws Stranger {
    String host = host(answer.request().url());
    if (answer.code() / 100 == 3) {
      throw Stranger.elsewhere(host, answer.code(), goal(answer));
    }
    if (answer.code() == NETWORK_WANTS_SIGN_IN) {
      throw Stranger.network();
    }
    if (answer.isSuccessful() && isPage(answer)) {
      throw Stranger.page(host);
    }
  }

  /** The server alone: what else stands in an address can be secret. */
  private static Optional<String> goal(Response answer) {
    String location = answer.header("Location", "").strip();
    if (!location.matches("(?i)https?://.*")) {
      return Optional.empty();
    }
    return Optional.ofNullable(HttpUrl.parse(location))
        .filter(goal -> goal.username().isEmpty())
        .map(Between::host);
  }

  private static String host(HttpUrl address) {
    boolean isUsual = address.port() == HttpUrl.defaultPort(address.scheme());
    return isUsual ? address.host() : address.host() + ":" + address.port();
  }

  private static boolean isPage(Response answer) {
    @Nullable ResponseBody body = answer.body();
    @Nullable MediaType type = body == null ? null : body.contentType();
    return type != null && type.subtype().toLowerCase(Locale.ROOT).contains("html");
  }
}
