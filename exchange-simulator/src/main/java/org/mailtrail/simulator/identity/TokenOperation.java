package org.mailtrail.simulator.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.OAuthError;
import org.mailtrail.simulator.identity.tenant.OAuthRefusal;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.Tenant;

/** Exchanges grants for tokens. */
record TokenOperation(
    Issuer issuer, AuthorizePage page, DeviceCodes devices, Clock clock, boolean servesOnce) {
  Response answer(Tenant tenant, Map<String, String> form) {
    Registration application = tenant.application(form.getOrDefault("client_id", ""));
    application.requireSecret(form.getOrDefault("client_secret", ""), clock.instant());
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> forPerson(tenant, application, code(tenant, application, form));
      case "refresh_token" -> forPerson(tenant, application, refresh(application, form));
      case "device_code", "urn:ietf:params:oauth:grant-type:device_code" ->
          forPerson(
              tenant,
              application,
              devices.redeem(form.getOrDefault("device_code", form.getOrDefault("code", ""))));
      case "client_credentials" -> forApplication(tenant, application, form);
      default -> throw new OAuthRefusal(OAuthError.GRANT_UNSUPPORTED);
    };
  }

  private Response forPerson(Tenant tenant, Registration application, Grant grant) {
    OAuthRefusal.unless(application.hasConsent(), OAuthError.CONSENT_REQUIRED);
    return issuer.forPerson(tenant, application, grant);
  }

  private Response forApplication(
      Tenant tenant, Registration application, Map<String, String> form) {
    String scope = form.getOrDefault("scope", "");
    OAuthRefusal.unless(scope.contains("/.default"), OAuthError.SCOPE_INVALID);
    OAuthRefusal.unless(
        !form.getOrDefault("client_secret", "").isEmpty(), OAuthError.SECRET_MISSING);
    return issuer.forApplication(
        tenant,
        application,
        new Grant("", application.clientId(), scope, "", "", "", clock.instant()));
  }

  private Grant code(Tenant tenant, Registration application, Map<String, String> form) {
    Grant grant = page.redeem(tenant, form.getOrDefault("code", ""));
    OAuthRefusal.unless(grant.clientId().equals(application.clientId()), OAuthError.CODE_UNKNOWN);
    OAuthRefusal.unless(
        grant.redirect().equals(form.getOrDefault("redirect_uri", "")), OAuthError.REDIRECT_WRONG);
    OAuthRefusal.unless(
        grant.challenge().isEmpty()
            || grant.challenge().equals(challenge(form.getOrDefault("code_verifier", ""))),
        OAuthError.VERIFIER_WRONG);
    return grant;
  }

  private Grant refresh(Registration application, Map<String, String> form) {
    String token = form.getOrDefault("refresh_token", "");
    Grant grant =
        servesOnce ? issuer.refreshTokens().remove(token) : issuer.refreshTokens().get(token);
    if (grant == null || !grant.clientId().equals(application.clientId())) {
      throw new OAuthRefusal(OAuthError.TOKEN_REVOKED);
    }
    OAuthRefusal.unless(clock.instant().isBefore(grant.end()), OAuthError.TOKEN_EXPIRED);
    return grant;
  }

  /** RFC 7636 §4.6, S256. */
  private static String challenge(String verifier) {
    try {
      return SigningKeys.encode(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
