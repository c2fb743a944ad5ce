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

/**
 * The page on which a person signs in. It answers at once with what the person decided: as a form
 * that posts itself, or as a redirect.
 */
final class AuthorizePage {
  /** learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow, code. */
  private static final Duration CODE = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();

  AuthorizePage(Clock clock) {
    this.clock = clock;
  }

  Response answer(Request request, Registration application, Optional<SignInVisit> visit) {
    Map<String, String> asked = request.query();
    String redirect = asked.getOrDefault("redirect_uri", "");
    if (redirect.isEmpty() || !application.knows(URI.create(redirect))) {
      return page(
          "AADSTS50011: The redirect URI specified in the request does not match the redirect URIs"
              + " configured for the application.");
    }
    if (!asked.getOrDefault("response_type", "").equals("code") || visit.isEmpty()) {
      return page("AADSTS900144: Nobody is here to sign in, or not for a code.");
    }
    Map<String, String> answer = decided(asked, application, visit.get());
    answer.put("state", asked.getOrDefault("state", ""));
    return asked.getOrDefault("response_mode", "").equals("form_post")
        ? form(redirect, answer)
        : Response.empty(302).with("Location", redirect + "?" + query(answer));
  }

  private Map<String, String> decided(
      Map<String, String> asked, Registration application, SignInVisit visit) {
    Map<String, String> answer = new LinkedHashMap<>();
    if (visit.error().isPresent()) {
      OAuthError error = visit.error().get();
      answer.put("error", error.error());
      answer.put("error_subcode", error.suberror());
      answer.put("error_description", error.description(clock.instant()));
      return answer;
    }
    String code = "1." + UUID.randomUUID() + UUID.randomUUID();
    codes.put(
        code,
        new Grant(
            visit.user(),
            application.clientId(),
            asked.getOrDefault("scope", ""),
            asked.getOrDefault("redirect_uri", ""),
            asked.getOrDefault("code_challenge", ""),
            asked.getOrDefault("nonce", ""),
            clock.instant().plus(CODE)));
    answer.put("code", code);
    answer.put("session_state", UUID.randomUUID().toString());
    return answer;
  }

  /** The grant behind a code, which serves once. */
  Grant redeem(String code) {
    Grant grant = codes.get(code);
    if (grant == null) {
      throw new OAuthRefusal(OAuthError.CODE_UNKNOWN);
    }
    OAuthRefusal.unless(!grant.clientId().isEmpty(), OAuthError.CODE_USED);
    codes.put(code, new Grant("", "", "", "", "", "", grant.end()));
    OAuthRefusal.unless(clock.instant().isBefore(grant.end()), OAuthError.CODE_EXPIRED);
    return grant;
  }

  private static Response form(String redirect, Map<String, String> fields) {
    String inputs =
        fields.entrySet().stream()
            .map(
                field ->
                    "<input type=\"hidden\" name=\""
                        + escaped(field.getKey())
                        + "\" value=\""
                        + escaped(field.getValue())
                        + "\" />")
            .collect(Collectors.joining());
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

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
