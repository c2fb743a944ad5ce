package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.access.BegunSignIn;
import org.mailtrail.application.port.access.Identity;
import org.mailtrail.application.port.access.IdentityProvider;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.faults.Faults;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.http.Certificate;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.testkit.SettableClock;

/** Against a provider over TLS whose tokens are made by another library's signer. */
class OpenIdProviderTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final String CLIENT = "client-1";
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final BegunSignIn BEGUN =
      new BegunSignIn("state-1", "nonce-1", "verifier-1", URI.create("https://console.example/x"));
  private static RSAKey key;
  private static RSAKey foreign;

  private final SettableClock clock = new SettableClock(NOW);
  private final Certificate certificate = Certificate.ofThisProcess();
  private final HttpFront front = new HttpFront(0, certificate, new Faults());
  private final Network network = Network.standard().trusting(certificate.clientContext());
  private final Map<String, String> asked = new TreeMap<>();
  private UnaryOperator<JWTClaimsSet.Builder> claims = builder -> builder;
  private RSAKey signer;
  private String issuer = front.address() + "/tenant";
  private Response tokenAnswer;

  @BeforeEach
  void open() throws JOSEException {
    if (key == null) {
      key = new RSAKeyGenerator(2048).keyID("k1").generate();
      foreign = new RSAKeyGenerator(2048).keyID("k1").generate();
    }
    signer = key;
    front.serve("/", this::answer);
  }

  @AfterEach
  void close() {
    front.close();
  }

  private Response answer(Request request) {
    String base = front.address() + "/tenant";
    return switch (request.path()) {
      case "/tenant/.well-known/openid-configuration" ->
          json(
              Map.of(
                  "issuer", issuer,
                  "authorization_endpoint", base + "/authorize",
                  "token_endpoint", base + "/token",
                  "jwks_uri", base + "/keys"));
      case "/tenant/keys" -> json(new JWKSet(key.toPublicJWK()).toJSONObject());
      case "/tenant/token" -> token(request);
      default -> Response.empty(404);
    };
  }

  private static Response json(Map<String, Object> value) {
    return Response.of(200, "application/json", JSONObjectUtils.toJSONString(value));
  }

  private Response token(Request request) {
    for (String pair : request.text().split("&")) {
      asked.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    return tokenAnswer == null ? json(Map.of("id_token", idToken())) : tokenAnswer;
  }

  private String idToken() {
    JWTClaimsSet.Builder builder =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(CLIENT)
            .subject("subject-1")
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(clock.instant().plusSeconds(3600)))
            .claim("nonce", BEGUN.nonce())
            .claim("email", "Jim@Contoso.example")
            .claim("email_verified", true)
            .claim("groups", List.of("g1"))
            .claim("roles", List.of("Mailtrail.Sales"));
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
              claims.apply(builder).build());
      token.sign(new RSASSASigner(signer));
      return token.serialize();
    } catch (JOSEException broken) {
      throw new AssertionError(broken);
    }
  }

  private IdentityProvider provider() {
    return OpenIdProvider.at(
        new OpenIdProvider.Registration(
            URI.create(front.address() + "/tenant"),
            CLIENT,
            () -> Secret.of("the-secret"),
            DEADLINE),
        network,
        clock);
  }

  private String doubt() {
    return provider().finish(BEGUN, "code-1") instanceof IdentityProvider.Answer.Doubted doubted
        ? doubted.code()
        : "believed";
  }

  private Identity known() {
    return ((IdentityProvider.Answer.Known) provider().finish(BEGUN, "code-1")).identity();
  }

  @Test
  void the_browser_is_sent_with_state_nonce_and_the_hash_of_the_verifier() {
    String query = provider().begin(BEGUN).toString();

    assertThat(query)
        .startsWith(front.address() + "/tenant/authorize?response_type=code&")
        .contains("state=state-1", "nonce=nonce-1", "code_challenge_method=S256")
        .contains("redirect_uri=https%3A%2F%2Fconsole.example%2Fx")
        .doesNotContain("verifier-1")
        .doesNotContain("the-secret");
  }

  @Test
  void who_has_signed_in_is_known_by_subject_verified_address_and_groups() {
    Identity identity = known();

    assertThat(identity.subject()).isEqualTo(issuer + " subject-1");
    assertThat(identity.address()).contains(EmailAddress.of("jim@contoso.example"));
    assertThat(identity.groups()).isEqualTo(Set.of("g1", "Mailtrail.Sales"));
    assertThat(asked)
        .containsEntry("code", "code-1")
        .containsEntry("code_verifier", "verifier-1")
        .containsEntry("client_secret", "the-secret")
        .containsEntry("grant_type", "authorization_code");
  }

  @Test
  void groups_that_are_not_told_as_they_are_too_many_are_known_to_be_missing() {
    assertThat(known().hasUntold()).isFalse();
    claims =
        builder ->
            builder
                .claim("groups", null)
                .claim("_claim_names", Map.of("groups", "src1"))
                .claim("_claim_sources", Map.of("src1", Map.of("endpoint", "https://x.example/")));
    assertThat(known().hasUntold()).isTrue();
    claims = builder -> builder.claim("groups", null).claim("hasgroups", true);
    assertThat(known().hasUntold()).isTrue();
    claims = builder -> builder.claim("_claim_names", Map.of("address", "src1"));
    assertThat(known().hasUntold()).isFalse();
  }

  @Test
  void an_address_counts_only_where_it_was_verified() {
    claims = builder -> builder.claim("email_verified", null);
    assertThat(known().address()).isEmpty();
    claims = builder -> builder.claim("email_verified", false);
    assertThat(known().address()).isEmpty();
    claims = builder -> builder.claim("email_verified", null).claim("xms_edov", "1");
    assertThat(known().address()).isPresent();
    claims =
        builder -> builder.claim("email", null).claim("preferred_username", "jim@contoso.example");
    assertThat(known().address()).isEmpty();
  }

  @Test
  void a_token_that_is_not_for_this_sign_in_is_doubted_in_one_word() {
    claims = builder -> builder.claim("nonce", "another");
    assertThat(doubt()).isEqualTo("sign-in-nonce");
    claims = builder -> builder.claim("nonce", null);
    assertThat(doubt()).isEqualTo("sign-in-nonce");
    claims = builder -> builder.issuer("https://evil.example");
    assertThat(doubt()).isEqualTo("sign-in-issuer");
    claims = builder -> builder.audience("another");
    assertThat(doubt()).isEqualTo("sign-in-audience");
    claims = builder -> builder.audience(List.of(CLIENT, "another"));
    assertThat(doubt()).isEqualTo("sign-in-audience");
    claims = builder -> builder.audience(List.of(CLIENT, "another")).claim("azp", CLIENT);
    assertThat(doubt()).isEqualTo("believed");
    claims = builder -> builder.subject(null);
    assertThat(doubt()).isEqualTo("sign-in-subject");
  }

  @Test
  void a_token_is_believed_while_it_lives_by_the_clock_that_was_handed_in() {
    Date end = Date.from(NOW.plusSeconds(60));
    claims = builder -> builder.issueTime(Date.from(NOW)).expirationTime(end);
    assertThat(doubt()).isEqualTo("believed");
    clock.pass(Duration.ofMinutes(4));
    assertThat(doubt()).isEqualTo("sign-in-expired");
    claims = builder -> builder.expirationTime(null);
    assertThat(doubt()).isEqualTo("sign-in-expired");
    claims = builder -> builder.issueTime(Date.from(clock.instant().plusSeconds(600)));
    assertThat(doubt()).isEqualTo("sign-in-expired");
  }

  @Test
  void a_token_of_another_key_or_without_a_signature_is_not_believed() {
    signer = foreign;
    assertThat(doubt()).isEqualTo("sign-in-signature");
    tokenAnswer = json(Map.of("id_token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."));
    assertThat(doubt()).isEqualTo("sign-in-signature");
    tokenAnswer = json(Map.of("id_token", "nonsense"));
    assertThat(doubt()).isEqualTo("sign-in-signature");
    tokenAnswer = Response.of(400, "application/json", "{\"error\":\"invalid_grant\"}");
    assertThat(doubt()).isEqualTo("sign-in-refused");
  }

  @Test
  void a_provider_that_is_another_or_does_not_answer_as_one_is_told_without_its_words() {
    issuer = "https://evil.example";
    assertThatThrownBy(() -> provider().begin(BEGUN))
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("mailtrail.oidc.issuer")
        .hasMessageNotContaining("evil");
    issuer = front.address() + "/tenant";
    tokenAnswer = Response.of(200, "text/html", "<p>" + "x".repeat(2_000_000));
    assertThatThrownBy(() -> provider().finish(BEGUN, "code-1"))
        .isInstanceOf(ExchangeException.class)
        .hasMessageNotContaining("xxx");
    tokenAnswer = Response.empty(503);
    assertThatThrownBy(() -> provider().finish(BEGUN, "code-1"))
        .isInstanceOf(ExchangeException.class);
    front.close();
    assertThatThrownBy(() -> provider().begin(BEGUN)).isInstanceOf(ExchangeException.class);
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_not_believed() {
    IdentityProvider strict =
        OpenIdProvider.at(
            new OpenIdProvider.Registration(
                URI.create(front.address() + "/tenant"), CLIENT, () -> Secret.of(""), DEADLINE),
            Network.standard(),
            clock);
    assertThatThrownBy(() -> strict.begin(BEGUN)).isInstanceOf(ExchangeException.class);
  }
}
