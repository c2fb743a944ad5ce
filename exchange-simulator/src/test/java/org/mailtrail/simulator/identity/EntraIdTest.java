package org.mailtrail.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

class EntraIdTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENT = "client-1";
  private static final String SECRET = "secret-1";
  private static final String REDIRECT = "http://localhost:8400/signin";

  /** RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final Pattern FIELD = Pattern.compile("name=\"([a-z_]+)\" value=\"([^\"]*)\"");

  private final Hands clock = new Hands();
  private final ExchangeSimulator exchange = ExchangeSimulator.overHttp(0, clock);
  private final HttpClient http = HttpClient.newHttpClient();
  private Registration application;

  @BeforeEach
  void register() {
    exchange.mailbox("log@contoso.example");
    application =
        exchange
            .identity()
            .register("contoso.example", CLIENT)
            .secret(SECRET)
            .redirect(URI.create(REDIRECT));
    exchange.identity().visitor(SignInVisit.consents("job@contoso.example"));
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void a_code_serves_once_and_only_with_its_verifier_address_and_time() throws Exception {
    assertError(redeem(code(), "x".repeat(43), REDIRECT), "invalid_grant", 501481);
    assertError(redeem(code(), VERIFIER, REDIRECT + "/other"), "invalid_grant", 500112);

    String late = code();
    clock.pass(Duration.ofMinutes(10));
    assertError(redeem(late, VERIFIER, REDIRECT), "invalid_grant", 70008);

    String code = code();
    assertThat(redeem(code, VERIFIER, REDIRECT).has("access_token")).isTrue();
    assertError(redeem(code, VERIFIER, REDIRECT), "invalid_grant", 54005);
    assertError(redeem("none", VERIFIER, REDIRECT), "invalid_grant", 9002313);
  }

  @Test
  void the_page_posts_itself_with_the_state_and_refuses_addresses_that_are_not_registered()
      throws Exception {
    Map<String, String> posted = fields(page(REDIRECT).body());
    assertThat(posted).containsEntry("state", "s&1").containsKeys("code", "session_state");

    assertThat(page("http://evil.example/").statusCode()).isEqualTo(400);
    assertThat(page("http://evil.example/").body()).contains("AADSTS50011");

    exchange.identity().visitor(SignInVisit.declines());
    assertThat(fields(page(REDIRECT).body()))
        .containsEntry("error", "access_denied")
        .containsEntry("error_subcode", "cancel");
  }

  @Test
  void tokens_tell_who_signed_in_and_are_signed_with_the_published_key() throws Exception {
    JsonNode tokens = redeem(code(), VERIFIER, REDIRECT);
    JsonNode identity = claims(tokens.get("id_token").asText());

    assertThat(identity.get("preferred_username").asText()).isEqualTo("job@contoso.example");
    assertThat(identity.get("aud").asText()).isEqualTo(CLIENT);
    assertThat(identity.get("nonce").asText()).isEqualTo("n-1");
    assertThat(tokens.get("expires_in").asInt()).isEqualTo(3600);
    assertThat(tokens.get("scope").asText()).contains("Mail.ReadWrite.Shared");
    JsonNode client =
        JSON.readTree(Base64.getUrlDecoder().decode(tokens.get("client_info").asText()));
    assertThat(client.get("uid")).isEqualTo(identity.get("oid"));
    assertThat(client.get("utid")).isEqualTo(identity.get("tid"));
    assertThat(isSigned(tokens.get("id_token").asText())).isTrue();
    assertThat(isSigned(tokens.get("access_token").asText())).isTrue();
  }

  @Test
  void graph_believes_a_token_until_it_ends_is_challenged_or_revoked() throws Exception {
    String token = redeem(code(), VERIFIER, REDIRECT).get("access_token").asText();
    assertThat(graph(token).statusCode()).isEqualTo(200);

    exchange.identity().mailboxRight("job@contoso.example", false);
    assertThat(graph(token).statusCode()).isEqualTo(403);
    exchange.identity().mailboxRight("job@contoso.example", true);

    exchange.identity().challenge("job@contoso.example", "{\"a\":1}");
    assertThat(graph(token).headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("insufficient_claims")
        .contains(Base64.getEncoder().encodeToString("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));

    String second = redeem(code(), VERIFIER, REDIRECT).get("access_token").asText();
    assertThat(graph(second).statusCode()).isEqualTo(200);
    clock.pass(Duration.ofHours(1));
    assertThat(graph(second).statusCode()).isEqualTo(401);

    String third = redeem(code(), VERIFIER, REDIRECT).get("access_token").asText();
    exchange.identity().invalidate("job@contoso.example");
    assertThat(graph(third).statusCode()).isEqualTo(401);
  }

  @Test
  void a_refresh_token_serves_ninety_days_until_it_is_revoked_and_once_where_that_is_wanted()
      throws Exception {
    String first = redeem(code(), VERIFIER, REDIRECT).get("refresh_token").asText();
    String second = refresh(first).get("refresh_token").asText();
    assertThat(refresh(first).has("access_token")).isTrue();
    clock.pass(Duration.ofDays(90));
    assertError(refresh(second), "invalid_grant", 700082);

    String third = redeem(code(), VERIFIER, REDIRECT).get("refresh_token").asText();
    exchange.identity().refreshTokensServeOnce(true);
    String fourth = refresh(third).get("refresh_token").asText();
    assertError(refresh(third), "invalid_grant", 50173);
    exchange.identity().revoke("job@contoso.example");
    assertError(refresh(fourth), "invalid_grant", 50173);
  }

  @Test
  void applications_prove_themselves_and_ask_for_what_they_were_given() throws Exception {
    Map<String, String> form = form("client_credentials");
    form.put("scope", "https://graph.microsoft.com/.default");
    assertThat(token(form).has("access_token")).isTrue();
    assertThat(token(form).has("refresh_token")).isFalse();

    assertError(token(with(form, "scope", "Mail.ReadWrite")), "invalid_scope", 70011);
    assertError(token(with(form, "client_secret", "other")), "invalid_client", 7000215);
    assertError(token(with(form, "client_secret", "")), "invalid_client", 7000218);
    assertError(token(with(form, "client_id", "other")), "unauthorized_client", 700016);
    assertError(token(with(form, "grant_type", "password")), "unsupported_grant_type", 70003);
    application.secret(SECRET, clock.instant());
    assertError(token(form), "invalid_client", 7000222);
  }

  @Test
  void says_where_things_are_and_which_tenants_there_are() throws Exception {
    JsonNode known =
        JSON.readTree(get("/contoso.example/v2.0/.well-known/openid-configuration").body());
    assertThat(known.get("token_endpoint").asText()).endsWith("/oauth2/v2.0/token");
    assertThat(known.get("issuer").asText()).startsWith(exchange.identityAddress().toString());

    HttpResponse<String> unknown = get("/nowhere.example/v2.0/.well-known/openid-configuration");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertError(JSON.readTree(unknown.body()), "invalid_tenant", 90002);
    assertThat(get("/common/discovery/instance").body()).contains("tenant_discovery_endpoint");
    assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void recorders_do_not_see_credentials() throws Exception {
    StringBuilder seen = new StringBuilder();
    exchange.record((request, response) -> seen.append(request.path()));
    redeem(code(), VERIFIER, REDIRECT);

    assertThat(seen.toString()).isEmpty();
  }

  private String code() throws Exception {
    return String.valueOf(fields(page(REDIRECT).body()).get("code"));
  }

  private HttpResponse<String> page(String redirect) throws Exception {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", CLIENT);
    query.put("response_type", "code");
    query.put("response_mode", "form_post");
    query.put("redirect_uri", redirect);
    query.put("scope", "openid profile offline_access Mail.ReadWrite.Shared");
    query.put("state", "s&1");
    query.put("nonce", "n-1");
    query.put("code_challenge", CHALLENGE);
    return get("/contoso.example/oauth2/v2.0/authorize?" + encoded(query));
  }

  private static Map<String, String> fields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(page);
    while (field.find()) {
      fields.put(field.group(1), field.group(2).replace("&amp;", "&"));
    }
    return fields;
  }

  private JsonNode redeem(String code, String verifier, String redirect) throws Exception {
    Map<String, String> form = form("authorization_code");
    form.put("code", code);
    form.put("code_verifier", verifier);
    form.put("redirect_uri", redirect);
    return token(form);
  }

  private JsonNode refresh(String refreshToken) throws Exception {
    return token(with(form("refresh_token"), "refresh_token", refreshToken));
  }

  private static Map<String, String> form(String grant) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", grant);
    form.put("client_id", CLIENT);
    form.put("client_secret", SECRET);
    return form;
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(form);
    other.put(name, value);
    return other;
  }

  private JsonNode token(Map<String, String> form) throws Exception {
    return JSON.readTree(
        http.send(
                HttpRequest.newBuilder(
                        URI.create(
                            exchange.identityAddress() + "/contoso.example/oauth2/v2.0/token"))
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(exchange.identityAddress() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> graph(String token) throws Exception {
    return http.send(
        HttpRequest.newBuilder(
                URI.create(
                    exchange.graphAddress() + "/users/log@contoso.example/mailFolders/inbox"))
            .header("Authorization", "Bearer " + token)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static void assertError(JsonNode answer, String error, int number) {
    assertThat(answer.path("error").asText()).isEqualTo(error);
    assertThat(answer.path("error_codes").path(0).asInt()).isEqualTo(number);
    assertThat(answer.path("error_description").asText()).startsWith("AADSTS" + number + ": ");
  }

  private static JsonNode claims(String token) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private boolean isSigned(String token) throws Exception {
    JsonNode key =
        JSON.readTree(get("/contoso.example/discovery/v2.0/keys").body()).get("keys").get(0);
    int end = token.lastIndexOf('.');
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(publicKey(key));
    signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
  }

  private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA")
        .generatePublic(
            new RSAPublicKeySpec(number(key.get("n").asText()), number(key.get("e").asText())));
  }

  private static BigInteger number(String base64) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
  }

  /** Stands still unless it is moved. */
  private static final class Hands extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));

    void pass(Duration time) {
      now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
