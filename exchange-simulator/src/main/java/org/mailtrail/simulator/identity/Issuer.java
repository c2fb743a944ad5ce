package org.mailtrail.simulator.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.simulator.graph.AcceptedTokens;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.Tenant;

/** Makes tokens. Refresh tokens serve for 90 days; a new one does not end the one before. */
final class Issuer {
  /** learn.microsoft.com/entra/identity-platform/refresh-tokens, token lifetime. */
  private static final Duration REFRESH = Duration.ofDays(90);

  private final String address;
  private final Clock clock;
  private final AcceptedTokens graph;
  private final SigningKeys keys = new SigningKeys();
  private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
  private final Map<String, String> accessTokens = new ConcurrentHashMap<>();
  private final Set<String> withoutRight = ConcurrentHashMap.newKeySet();
  private volatile Duration lifetime = Duration.ofHours(1);

  Issuer(String address, Clock clock, AcceptedTokens graph) {
    this.address = address;
    this.clock = clock;
    this.graph = graph;
  }

  SigningKeys keys() {
    return keys;
  }

  void lifetime(Duration time) {
    lifetime = time;
  }

  Map<String, Grant> refreshTokens() {
    return refreshTokens;
  }

  /** Answers with tokens for a person's grant. */
  Response forPerson(Tenant tenant, Registration application, Grant grant) {
    Set<String> granted = granted(application, grant.scope());
    Map<String, Object> answer = answer(accessToken(tenant, grant, granted));
    answer.put("scope", String.join(" ", granted));
    if (grant.scope().contains("offline_access")) {
      String refresh = "0." + UUID.randomUUID() + UUID.randomUUID();
      refreshTokens.put(refresh, grant.until(clock.instant().plus(REFRESH)));
      answer.put("refresh_token", refresh);
    }
    if (grant.asks("openid")) {
      answer.put("id_token", idToken(tenant, application, grant));
    }
    Map<String, Object> client = Map.of("uid", Tenant.id(grant.user()), "utid", tenant.id());
    answer.put("client_info", SigningKeys.encode(SigningKeys.json(client)));
    return json(200, answer);
  }

  /** Answers with a token for the application itself. */
  Response forApplication(Tenant tenant, Registration application, Grant grant) {
    return json(200, answer(accessToken(tenant, grant, application.permissions())));
  }

  private static Set<String> granted(Registration application, String scope) {
    return Arrays.stream(scope.split(" "))
        .map(wanted -> wanted.substring(wanted.lastIndexOf('/') + 1))
        .filter(
            wanted ->
                application.permissions().contains(wanted)
                    || List.of("openid", "profile", "email").contains(wanted))
        .collect(Collectors.toSet());
  }

  private Map<String, Object> answer(String accessToken) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("token_type", "Bearer");
    answer.put("expires_in", lifetime.toSeconds());
    answer.put("ext_expires_in", lifetime.toSeconds());
    answer.put("access_token", accessToken);
    return answer;
  }

  private String accessToken(Tenant tenant, Grant grant, Set<String> permissions) {
    Instant end = clock.instant().plus(lifetime);
    Map<String, Object> claims = claims(tenant, end);
    claims.put("aud", "https://graph.microsoft.com");
    claims.put("appid", grant.clientId());
    claims.put("oid", Tenant.id(grant.user()));
    claims.put(grant.user().isEmpty() ? "roles" : "scp", String.join(" ", permissions));
    String token = keys.sign(claims);
    boolean isPermitted = permissions.stream().anyMatch(name -> name.startsWith("Mail.ReadWrite"));
    graph.accept(token, end, isPermitted && !withoutRight.contains(grant.user()));
    if (!grant.user().isEmpty()) {
      graph.belongsTo(token, grant.user());
    }
    accessTokens.put(token, grant.user());
    return token;
  }

  private String idToken(Tenant tenant, Registration application, Grant grant) {
    Map<String, Object> claims = claims(tenant, clock.instant().plus(Duration.ofHours(1)));
    claims.put("aud", grant.clientId());
    claims.put("sub", Tenant.id(grant.user() + grant.clientId()));
    if (!grant.nonce().isEmpty()) {
      claims.put("nonce", grant.nonce());
    }
    claims.putAll(new IdentityClaims(address, tenant, application).of(grant));
    return keys.sign(claims);
  }

  private Map<String, Object> claims(Tenant tenant, Instant end) {
    long now = clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", address + "/" + tenant.id() + "/v2.0");
    claims.put("tid", tenant.id());
    claims.put("iat", now);
    claims.put("nbf", now);
    claims.put("exp", end.getEpochSecond());
    claims.put("uti", UUID.randomUUID().toString());
    claims.put("ver", "2.0");
    return claims;
  }

  /** Ends the refresh tokens of a person. */
  void revokeRefreshTokens(String user) {
    refreshTokens.values().removeIf(grant -> grant.user().equals(user));
  }

  /** Gives or takes the right to the mailbox, which Exchange checks at each request. */
  void right(String user, boolean given) {
    if (given) {
      withoutRight.remove(user);
    } else {
      withoutRight.add(user);
    }
    accessTokens(user).forEach(token -> graph.allow(token, given));
  }

  /** The access tokens of a person, or of applications where the name is empty. */
  Stream<String> accessTokens(String user) {
    return accessTokens.entrySet().stream()
        .filter(entry -> entry.getValue().equals(user))
        .map(Map.Entry::getKey);
  }

  static Response json(int status, Map<String, Object> fields) {
    return Response.of(status, "application/json; charset=utf-8", SigningKeys.json(fields));
  }
}
