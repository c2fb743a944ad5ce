package org.mailtrail.graph;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.access.BegunSignIn;
import org.mailtrail.application.port.access.Identity;
import org.mailtrail.application.port.access.IdentityProvider;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.openid.CodeChallenge;
import org.mailtrail.graph.openid.IdTokenChecks;
import org.mailtrail.graph.openid.ProviderHttp;
import org.mailtrail.graph.telling.SignInSentence;

/**
 * People sign in at Entra ID or any other OpenID provider: authorization code with PKCE. Its
 * configuration and its keys are read anew each time, so that a key that was changed is seen.
 */
public final class OpenIdProvider implements IdentityProvider {
  private static final String CONFIGURATION = "/.well-known/openid-configuration";

  private final Registration registration;
  private final ProviderHttp http;
  private final IdTokenChecks checks;

  /**
   * The application at the provider.
   *
   * @param issuer the provider, as its tokens name it
   * @param client the application's id
   * @param secret the application's secret, asked for when it is needed; blank for none
   * @param deadline how long a silence of the provider is borne; an answer may take twice as long
   */
  public record Registration(
      URI issuer, String client, Supplier<Secret> secret, Duration deadline) {}

  private OpenIdProvider(Registration registration, Network network, Clock clock) {
    this.registration = registration;
    this.http = new ProviderHttp(network, registration.deadline());
    this.checks = new IdTokenChecks(registration.issuer().toString(), registration.client(), clock);
  }

  /** The provider, reached through this network. */
  public static IdentityProvider at(Registration registration, Network network, Clock clock) {
    return new OpenIdProvider(registration, network, clock);
  }

  @Override
  public URI begin(BegunSignIn begun) {
    URI endpoint = endpoint(configuration(), "authorization_endpoint");
    String sign = endpoint.getRawQuery() == null ? "?" : "&";
    return URI.create(
        endpoint
            + sign
            + query(begun).entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&")));
  }

  private Map<String, String> query(BegunSignIn begun) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", registration.client());
    query.put("redirect_uri", begun.redirect().toString());
    query.put("scope", "openid email profile");
    query.put("state", begun.state());
    query.put("nonce", begun.nonce());
    query.put("code_challenge", CodeChallenge.of(begun.verifier()));
    query.put("code_challenge_method", "S256");
    return query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Map<String, Object> configuration() {
    String base = registration.issuer().toString().replaceFirst("/$", "");
    Map<String, Object> configuration = http.get(URI.create(base + CONFIGURATION));
    if (!registration.issuer().toString().equals(configuration.get("issuer"))) {
      throw broken(SignInSentence.ORGANISATION_ISSUER.with());
    }
    return configuration;
  }

  private static URI endpoint(Map<String, Object> configuration, String name) {
    if (configuration.get(name) instanceof String address) {
      try {
        return URI.create(address);
      } catch (IllegalArgumentException noAddress) {
        throw broken(SignInSentence.ORGANISATION_LACKS.with(name));
      }
    }
    throw broken(SignInSentence.ORGANISATION_LACKS.with(name));
  }

  private static ExchangeException broken(Phrase how) {
    return ProviderHttp.broken(how, null);
  }

  @Override
  public Answer finish(BegunSignIn begun, String code) {
    Map<String, Object> configuration = configuration();
    Map<String, Object> tokens =
        http.post(endpoint(configuration, "token_endpoint"), redeemed(begun, code));
    if (!(tokens.get("id_token") instanceof String token)) {
      return new Answer.Doubted("sign-in-refused", "the organisation did not accept the code");
    }
    IdTokenChecks.Checked checked = checks.check(token, keys(configuration), begun.nonce());
    return checked
        .claims()
        .<Answer>map(claims -> new Answer.Known(identity(claims)))
        .orElseGet(() -> new Answer.Doubted(checked.code(), checked.reason()));
  }

  private Map<String, String> redeemed(BegunSignIn begun, String code) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", begun.redirect().toString());
    form.put("client_id", registration.client());
    form.put("code_verifier", begun.verifier());
    Secret secret = registration.secret().get();
    if (!secret.isBlank()) {
      form.put("client_secret", secret.use(text -> text));
    }
    return form;
  }

  private JWKSet keys(Map<String, Object> configuration) {
    try {
      return JWKSet.parse(http.get(endpoint(configuration, "jwks_uri")));
    } catch (ParseException noKeys) {
      throw broken(SignInSentence.ORGANISATION_LACKS.with("keys"));
    }
  }

  private static Identity identity(JWTClaimsSet claims) {
    return new Identity(
        claims.getIssuer() + " " + claims.getSubject(),
        isVerified(claims) ? address(claims.getClaim("email")) : Optional.empty(),
        Stream.of("groups", "roles")
            .flatMap(name -> texts(claims.getClaim(name)))
            .collect(Collectors.toUnmodifiableSet()),
        hasUntold(claims));
  }

  /** Beyond 200 groups Entra ID tells where they can be asked for (groups overage claim). */
  private static boolean hasUntold(JWTClaimsSet claims) {
    boolean isElsewhere =
        claims.getClaim("_claim_names") instanceof Map<?, ?> names && names.containsKey("groups");
    return isElsewhere || Boolean.TRUE.equals(claims.getClaim("hasgroups"));
  }

  /** Entra ID says it by xms_edov; without either anybody could have written any address. */
  private static boolean isVerified(JWTClaimsSet claims) {
    return Stream.of("email_verified", "xms_edov")
        .map(claims::getClaim)
        .anyMatch(said -> said != null && Set.of("true", "1").contains(said.toString()));
  }

  private static Optional<EmailAddress> address(@Nullable Object email) {
    return email instanceof String text ? EmailAddress.parse(text) : Optional.empty();
  }

  private static Stream<String> texts(@Nullable Object claim) {
    return claim instanceof Collection<?> all
        ? all.stream().filter(String.class::isInstance).map(String.class::cast)
        : Stream.empty();
  }
}
