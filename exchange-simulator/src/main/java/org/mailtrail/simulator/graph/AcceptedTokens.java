package org.mailtrail.simulator.graph;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/** The bearer tokens that Graph believes, by its clock. */
public final class AcceptedTokens {
  private final Map<String, Acceptance> tokens = new ConcurrentHashMap<>();
  private final Map<String, String> people = new ConcurrentHashMap<>();
  private final Clock clock;

  private record Acceptance(Instant end, boolean mayReadMail, @Nullable String claims) {}

  AcceptedTokens(Clock clock) {
    this.clock = clock;
  }

  /** From now on requests with this token are answered. */
  public void accept(String token) {
    accept(token, Instant.MAX, true);
  }

  /**
   * The same, until it ends.
   *
   * @param mayReadMail whether the token carries a permission for mail
   */
  public void accept(String token, Instant end, boolean mayReadMail) {
    tokens.put(token, new Acceptance(end, mayReadMail, null));
  }

  /** The token is a person's, not an application's own. */
  public void belongsTo(String token, String user) {
    people.put(token, user);
  }

  /** Whether the request is made in the name of a person whose mailbox this address is not. */
  boolean speaksForAnother(Request request, String mailbox) {
    return request
        .header("Authorization")
        .map(header -> people.get(header.substring("Bearer ".length())))
        .filter(user -> !user.equalsIgnoreCase(mailbox))
        .isPresent();
  }

  /** From now on requests with this token are refused. */
  public void revoke(String token) {
    tokens.remove(token);
  }

  /** From now on requests with this token are refused, and another one is asked for with claims. */
  public void challenge(String token, String claims) {
    tokens.computeIfPresent(
        token, (same, before) -> new Acceptance(before.end(), before.mayReadMail(), claims));
  }

  /** From now on requests with this token are forbidden, or allowed again. */
  public void allow(String token, boolean mayReadMail) {
    tokens.computeIfPresent(
        token, (same, before) -> new Acceptance(before.end(), mayReadMail, before.claims()));
  }

  /** Why the request is not answered; empty when it is. */
  Optional<Response> refusal(Request request) {
    @Nullable Acceptance acceptance = acceptance(request);
    if (acceptance == null) {
      return Optional.of(unauthorized("Access token is invalid.", "error=\"invalid_token\""));
    }
    if (!clock.instant().isBefore(acceptance.end())) {
      return Optional.of(
          unauthorized(
              "Lifetime validation failed, the token is expired.", "error=\"invalid_token\""));
    }
    if (acceptance.claims() != null) {
      return Optional.of(challenged(acceptance.claims()));
    }
    return acceptance.mayReadMail() ? Optional.empty() : Optional.of(forbidden());
  }

  private @Nullable Acceptance acceptance(Request request) {
    return request
        .header("Authorization")
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> tokens.get(header.substring(7)))
        .orElse(null);
  }

  /** Continuous access evaluation (Entra: app-resilience-continuous-access-evaluation). */
  private static Response challenged(String claims) {
    String encoded = Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return unauthorized(
        "TokenIssuedBeforeRevocationTimestamp: the token was issued before it was revoked.",
        "error=\"insufficient_claims\", claims=\"" + encoded + "\"");
  }

  private static Response unauthorized(String message, String challenge) {
    return new GraphError(401, "InvalidAuthenticationToken", message)
        .response()
        .with("WWW-Authenticate", "Bearer realm=\"\", " + challenge);
  }

  private static Response forbidden() {
    return new GraphError(
            403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
        .response();
  }
}
