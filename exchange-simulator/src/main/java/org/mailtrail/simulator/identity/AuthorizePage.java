package org.mailtrail.simulator.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.OAuthError;
import org.mailtrail.simulator.identity.tenant.OAuthRefusal;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.SignInVisit;
import org.mailtrail.simulator.identity.tenant.Tenant;

/**
 * The page on which a person signs in. It answers at once with what the person decided: as a form
 * that posts itself, or as a redirect.
 */
final class AuthorizePage {
  /** learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow, code. */
  private static final Duration CODE = Duration.ofMinutes(10);

  private static final String STRANGE_REDIRECT =
      "AADSTS50011: The redirect URI specified in the request does not match the redirect URIs"
          + " configured for the application.";

  private final Clock clock;
  private final Map<String, Issued> codes = new ConcurrentHashMap<>();

  /** A code serves in the tenant that gave it. */
  private record Issued(Tenant tenant, Grant grant) {}

  AuthorizePage(Clock clock) {
    this.clock = clock;
  }

  Response answer(Request request, Tenant tenant, Optional<SignInVisit> scripted) {
    Map<String, String> asked = request.query();
    Registration application = tenant.application(asked.getOrDefault("client_id", ""));
    String redirect = asked.getOrDefault("redirect_uri", "");
    if (redirect.isEmpty() || !application.knows(URI.create(redirect))) {
      return page(STRANGE_REDIRECT);
    }
    Optional<String> chosen = request.parameter(AccountPicker.FIELD);
    if (application.letsChoose() && chosen.isEmpty()) {
      return html(200, AccountPicker.page(tenant, asked));
    }
    Optional<SignInVisit> visit =
        application.letsChoose() ? chosen.map(SignInVisit::consents) : scripted;
    return visit.isPresent() && asked.getOrDefault("response_type", "").equals("code")
        ? answer(asked, tenant, visit.get())
        : page("AADSTS900144: Nobody is here to sign in, or not for a code.");
  }

  private Response answer(Map<String, String> asked, Tenant tenant, SignInVisit visit) {
    OAuthRefusal.unless(
        visit.error().isPresent() || tenant.admits(visit.user()),
        OAuthError.PERSON_OF_ANOTHER_TENANT);
    String redirect = asked.getOrDefault("redirect_uri", "");
    Map<String, String> answer = decided(asked, tenant, visit);
    answer.put("state", asked.getOrDefault("state", ""));
    return asked.getOrDefault("response_mode", "").equals("form_post")
        ? form(redirect, answer)
        : Response.empty(302).with("Location", redirect + "?" + query(answer));
  }

  private Map<String, String> decided(Map<String, String> asked, Tenant tenant, SignInVisit visit) {
    Map<String, String> answer = new LinkedHashMap<>();
    if (visit.error().isPresent()) {
      OAuthError error = visit.error().get();
      answer.put("error", error.error());
      answer.put("error_subcode", error.suberror());
      answer.put("error_description", error.description(clock.instant()));
      return answer;
    }
    String code = "1." + UUID.randomUUID() + UUID.randomUUID();
    codes.put(code, new Issued(tenant, grant(asked, visit.user())));
    answer.put("code", code);
    answer.put("session_state", UUID.randomUUID().toString());
    return answer;
  }

  private Grant grant(Map<String, String> asked, String user) {
    return new Grant(
        user,
        asked.getOrDefault("client_id", ""),
        asked.getOrDefault("scope", ""),
        asked.getOrDefault("redirect_uri", ""),
        asked.getOrDefault("code_challenge", ""),
        asked.getOrDefault("nonce", ""),
        clock.instant().plus(CODE));
  }

  /** The grant behind a code, which serves once. */
  Grant redeem(Tenant tenant, String code) {
    Issued issued = codes.get(code);
    if (issued == null) {
      throw new OAuthRefusal(OAuthError.CODE_UNKNOWN);
    }
    OAuthRefusal.unless(issued.tenant().equals(tenant), OAuthError.CODE_OF_ANOTHER_TENANT);
    Grant grant = issued.grant();
    OAuthRefusal.unless(!grant.clientId().isEmpty(), OAuthError.CODE_USED);
    codes.put(code, new Issued(tenant, new Grant("", "", "", "", "", "", grant.end())));
    OAuthRefusal.unless(clock.instant().isBefore(grant.end()), OAuthError.CODE_EXPIRED);
    return grant;
  }

  private static Response form(String redirect, Map<String, String> fields) {
    String inputs =
        fields.entrySet().stream().map(AccountPicker::hidden).collect(Collectors.joining());
    return html(
        200,
        "<html><head><title>Working...</title></head><body><form method=\"POST\""
            + " name=\"hiddenform\" action=\""
            + escaped(redirect)
            + "\">"
            + inputs
            + "<noscript><p>Script is disabled. Click Submit to continue.</p><input type=\"submit\""
            + " value=\"Submit\" /></noscript></form><script language=\"javascript\">"
            + "document.forms[0].submit();</script></body></html>");
  }

  static Response page(String text) {
    return html(
        400,
        "<html><head><title>Sign in to your account</title></head><body><p>"
            + escaped(text)
            + "</p></body></html>");
  }

  private static Response html(int status, String text) {
    return Response.of(status, "text/html; charset=utf-8", text).with("Cache-Control", "no-store");
  }

  private static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
