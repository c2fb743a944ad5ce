package org.mailtrail.exchange.http.connection;

import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OkHttp from answering for us: it would ask once more where a busy server says {@code
 * Retry-After: 0}, though a request may have been carried out, and takes a 407 that no proxy of
 * ours has given for a broken protocol.
 */
public final class HonestAnswers implements Interceptor {
  private static final int PROXY_WANTS_SIGN_IN = 407; // RFC 9110 §15.5.8
  private static final int UNAVAILABLE = 503;

  /** Has no state. */
  public HonestAnswers() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response answer = chain.proceed(chain.request());
    if (answer.code() == PROXY_WANTS_SIGN_IN) {
      answer.close();
      throw Stranger.proxy();
    }
    return answer.code() == UNAVAILABLE ? harmless(answer) : answer;
  }

  /** OkHttp reads this field of a 503 by itself, and breaks at a number of many digits. */
  private static Response harmless(Response answer) {
    String asked = answer.header("Retry-After", "").strip();
    if (asked.matches("0+")) {
      return answer.newBuilder().removeHeader("Retry-After").build();
    }
    return asked.matches("\\d{10,}")
        ? answer.newBuilder().header("Retry-After", "999999999").build()
        : answer;
  }

  /** What OkHttp asks when a proxy answers 407; and once before, for good measure. */
  public static Authenticator refusesProxySignIn() {
    return HonestAnswers::answer;
  }

  private static @Nullable Request answer(@Nullable Route route, Response response)
      throws IOException {
    boolean isAskedBefore =
        response.challenges().stream()
            .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
    if (!isAskedBefore) {
      throw Stranger.proxy();
    }
    return null;
  }
}
