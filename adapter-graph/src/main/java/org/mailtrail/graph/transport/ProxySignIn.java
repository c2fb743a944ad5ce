package org.mailtrail.graph.transport;

import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** The proxy on the way answers 407 (RFC 9110 §15.5.8): it wants somebody to sign in. */
public final class ProxySignIn extends IOException {
  /** What a person can do. */
  public static final String REMEDY =
      "Let the proxy pass this server without signing in: Mailtrail signs in to no proxy.";

  private static final long serialVersionUID = 1L;

  private ProxySignIn() {
    super("the proxy wants a sign-in (407)");
  }

  /** What OkHttp asks when a proxy answers 407; and once before, for good measure. */
  public static Authenticator refuser() {
    return ProxySignIn::answer;
  }

  private static @Nullable Request answer(@Nullable Route route, Response response)
      throws IOException {
    boolean isAskedBefore =
        response.challenges().stream()
            .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
    if (!isAskedBefore) {
      throw new ProxySignIn();
    }
    return null;
  }
}
