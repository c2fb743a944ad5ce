package org.mailtrail.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.identity.tenant.Person;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.SignInVisit;
import org.mailtrail.simulator.identity.tenant.Tenant;

/** What identity tokens tell of people. */
class OpenIdTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REDIRECT = "http://localhost:8400/answer";
  private static final String JANE = "jane@contoso.example";
  private static final String SELLERS = Tenant.id("sellers");

  private final ExchangeSimulator exchange = ExchangeSimulator.overHttp(0, Clock.systemUTC());
  private final EntraId entra = exchange.identity();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Tenant tenant =
      entra.tenant("contoso.example").person(Person.of(JANE, "Jane Roe", SELLERS));
  private final Registration application =
      entra.register("contoso.example", "console").secret("s").redirect(URI.create(REDIRECT));

  @BeforeEach
  void jane() {
    entra.visitor(SignInVisit.consents(JANE));
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void without_the_scopes_a_token_tells_no_more_than_a_pairwise_subject() throws Exception {
    JsonNode claims = identity("openid");
    assertThat(claims.get("sub").asText()).isNotEqualTo(Tenant.id(JANE));
    for (String none : Set.of("oid", "preferred_username", "name", "email", "groups", "roles")) {
      assertThat(claims.has(none)).as(none).isFalse();
    }
    assertThat(redeemed(code("profile"), tenant).has("id_token")).isFalse();
  }

  @Test
  void scopes_and_optional_claims_tell_the_rest() throws Exception {
    JsonNode claims = identity("openid profile email");
    assertThat(claims.get("oid").asText()).isEqualTo(Tenant.id(JANE));
    assertThat(claims.get("tid").asText()).isEqualTo(tenant.id());
    assertThat(claims.get("preferred_username").asText()).isEqualTo(JANE);
    assertThat(claims.get("email").asText()).isEqualTo(JANE);
    assertThat(claims.has("xms_edov")).isFalse();
    assertThat(claims.has("groups")).isFalse();

    application.tells("email", "xms_edov", "groups").assign(JANE, "Mailtrail.Sales");
    JsonNode more = identity("openid");
    assertThat(more.get("email").asText()).isEqualTo(JANE);
    assertThat(more.get("xms_edov").isBoolean()).isTrue();
    assertThat(more.get("groups").get(0).asText()).isEqualTo(SELLERS);
    assertThat(more.get("roles").get(0).asText()).isEqualTo("Mailtrail.Sales");
  }

  @Test
  void who_is_in_more_than_200_groups_is_told_none_of_them_but_where_to_ask() throws Exception {
    application.tells("groups");
    tenant.person(new Person(JANE, "Jane Roe", null, false, groups(200)));
    assertThat(identity("openid").get("groups").size()).isEqualTo(200);

    tenant.person(new Person(JANE, "Jane Roe", null, false, groups(201)));
    JsonNode claims = identity("openid");
    assertThat(claims.has("groups")).isFalse();
    assertThat(claims.get("_claim_names").get("groups").asText()).isEqualTo("src1");
    assertThat(claims.get("_claim_sources").get("src1").get("endpoint").asText())
        .endsWith("/users/" + Tenant.id(JANE) + "/getMemberObjects");
    assertThat(claims.has("email")).isFalse();
    assertThatThrownBy(() -> Person.of(JANE, "Jane", "sellers"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> groups(int number) {
    return IntStream.range(0, number)
        .mapToObj(n -> Tenant.id("group " + n))
        .collect(Collectors.toSet());
  }

  @Test
  void nobody_of_another_tenant_signs_in_and_no_code_of_another_serves() throws Exception {
    entra.visitor(SignInVisit.consents("mallory@fabrikam.example"));
    HttpResponse<String> refused = authorize("openid", tenant, Map.of());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("AADSTS50020");

    Tenant other = entra.tenant("fabrikam.example");
    entra.register("fabrikam.example", "console").secret("s").redirect(URI.create(REDIRECT));
    String code = code(authorize("openid", other, Map.of()));
    assertThat(redeemed(code, tenant).get("error_codes").get(0).asInt()).isEqualTo(700005);
    assertThat(redeemed(code, other).has("id_token")).isTrue();
  }

  @Test
  void keys_roll_and_old_ones_go_when_they_are_withdrawn() throws Exception {
    String before = keyOf(redeemed(code("openid"), tenant).get("id_token").asText());
    entra.keys().roll();
    String after = keyOf(redeemed(code("openid"), tenant).get("id_token").asText());
    assertThat(after).isNotEqualTo(before);
    assertThat(published()).containsExactlyInAnyOrder(before, after);
    entra.keys().withdrawOld();
    assertThat(published()).containsExactly(after);
  }

  @Test
  void where_people_choose_the_page_lists_everybody_and_goes_on_as_who_was_picked()
      throws Exception {
    application.letsChoose(true);
    HttpResponse<String> page = authorize("openid", tenant, Map.of());
    assertThat(page.body()).contains("Pick an account").contains("Jane Roe").contains(JANE);

    Map<String, String> picked = Map.of("simulated_account", JANE);
    assertThat(code(authorize("openid", tenant, picked))).isNotEmpty();
  }

  private Set<String> published() throws Exception {
    Set<String> ids = new java.util.TreeSet<>();
    JSON.readTree(get("/contoso.example/discovery/v2.0/keys").body())
        .get("keys")
        .forEach(key -> ids.add(key.get("kid").asText()));
    return ids;
  }

  private static String keyOf(String token) throws Exception {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0])).get("kid").asText();
  }

  private JsonNode identity(String scope) throws Exception {
    String token = redeemed(code(scope), tenant).get("id_token").asText();
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private String code(String scope) throws Exception {
    return code(authorize(scope, tenant, Map.of()));
  }

  private static String code(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("location").orElseThrow();
    return new Request("GET", "/", query(URI.create(location).getRawQuery()), Map.of(), new byte[0])
        .parameter("code")
        .orElseThrow();
  }

  private static Map<String, String> query(String raw) {
    return org.mailtrail.simulator.front.HttpFront.query(raw);
  }

  private HttpResponse<String> authorize(String scope, Tenant at, Map<String, String> more)
      throws Exception {
    Map<String, String> asked = new TreeMap<>(more);
    asked.put("client_id", "console");
    asked.put("response_type", "code");
    asked.put("redirect_uri", REDIRECT);
    asked.put("scope", scope);
    return get("/" + at.id() + "/oauth2/v2.0/authorize?" + encoded(asked));
  }

  private JsonNode redeemed(String code, Tenant at) throws Exception {
    Map<String, String> form =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "console",
            "client_secret", "s",
            "redirect_uri", REDIRECT,
            "code", code);
    URI address = URI.create(exchange.identityAddress() + "/" + at.id() + "/oauth2/v2.0/token");
    return JSON.readTree(
        http.send(
                HttpRequest.newBuilder(address)
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

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
