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
    return answer.code() == UNAVAILABLE && asksForNoPause(answer)
        ? answer.newBuilder().removeHeader("Retry-After").build()
        : answer;
  }

  private static boolean asksForNoPause(Response answer) {
    return answer.header("Retry-After", "").strip().matches("0+");
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
