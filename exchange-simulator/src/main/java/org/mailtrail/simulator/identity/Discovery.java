package org.mailtrail.simulator.identity;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.Tenant;

/** Says where things are. */
record Discovery(String address) {
  /** A tenant's OpenID configuration (OpenID Connect Discovery §3). */
  Response configuration(Tenant tenant) {
    String base = address + "/" + tenant.id();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("issuer", base + "/v2.0");
    answer.put("authorization_endpoint", base + "/oauth2/v2.0/authorize");
    answer.put("token_endpoint", base + "/oauth2/v2.0/token");
    answer.put("device_authorization_endpoint", base + "/oauth2/v2.0/devicecode");
    answer.put("jwks_uri", base + "/discovery/v2.0/keys");
    answer.put("response_modes_supported", List.of("query", "form_post"));
    answer.put("response_types_supported", List.of("code"));
    answer.put("subject_types_supported", List.of("pairwise"));
    answer.put("id_token_signing_alg_values_supported", List.of("RS256"));
    answer.put("scopes_supported", List.of("openid", "profile", "email", "offline_access"));
    answer.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
    return Issuer.json(200, answer);
  }

  /** What MSAL asks before it believes an authority. */
  Response instance() {
    String host = URI.create(address).getHost();
    return Issuer.json(
        200,
        Map.of(
            "tenant_discovery_endpoint",
            address + "/common/v2.0/.well-known/openid-configuration",
            "api-version",
            "1.1",
            "metadata",
            List.of(
                Map.of(
                    "preferred_network", host,
                    "preferred_cache", host,
                    "aliases", List.of(host)))));
  }
}
