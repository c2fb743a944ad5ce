package org.mailtrail.simulator.identity.tenant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.mailtrail.simulator.http.Response;

/**
 * The errors of Entra ID that this platform plays, with the words that Entra uses (Entra:
 * reference-error-codes).
 */
public enum OAuthError {
  /** The person has not typed the code yet. */
  AUTHORIZATION_PENDING(400, "authorization_pending", "", 70016, "Pending end-user authorization."),
  /** Asked too often (RFC 8628; Entra itself does not say it). */
  SLOW_DOWN(400, "slow_down", "", 70016, "Polling too fast."),
  /** The person said no to the device. */
  DEVICE_DECLINED(
      400, "authorization_declined", "", 70000, "The end-user declined to authorize the request."),
  /** The device code has expired. */
  DEVICE_EXPIRED(400, "expired_token", "", 70020, "The provided value for 'code' is expired."),
  /** The device code is none. */
  DEVICE_UNKNOWN(
      400, "bad_verification_code", "", 70019, "The verification code was not recognized."),
  /** Nobody has consented. */
  CONSENT_REQUIRED(
      400,
      "invalid_grant",
      "consent_required",
      65001,
      "The user or administrator has not consented to use the application. Send an interactive"
          + " authorization request for this user and resource."),
  /** A second factor is wanted. */
  MFA_REQUIRED(
      400,
      "interaction_required",
      "basic_action",
      50076,
      "Due to a configuration change made by your administrator, or because you moved to a new"
          + " location, you must use multi-factor authentication to access the resource."),
  /** Conditional Access says no. */
  BLOCKED_BY_POLICY(
      400,
      "interaction_required",
      "message_only",
      53003,
      "Access has been blocked by Conditional Access policies."),
  /** The refresh token was revoked. */
  TOKEN_REVOKED(
      400,
      "invalid_grant",
      "bad_token",
      50173,
      "The provided grant has expired due to it being revoked, a fresh auth token is needed. The"
          + " user might have changed or reset their password."),
  /** The refresh token was not used for too long. */
  TOKEN_EXPIRED(
      400, "invalid_grant", "", 700082, "The refresh token has expired due to inactivity."),
  /** The code was used before. */
  CODE_USED(
      400,
      "invalid_grant",
      "",
      54005,
      "OAuth2 Authorization code was already redeemed, please retry with a new valid code."),
  /** The code is old. */
  CODE_EXPIRED(
      400,
      "invalid_grant",
      "",
      70008,
      "The provided authorization code or refresh token has expired due to inactivity."),
  /** The code is another tenant's (reference-error-codes, AADSTS700005). */
  CODE_OF_ANOTHER_TENANT(
      400,
      "invalid_grant",
      "",
      700005,
      "Provided Authorization Code is intended to use against other tenant, thus rejected."),
  /** The code is none. */
  CODE_UNKNOWN(400, "invalid_grant", "", 9002313, "Invalid request. Request is malformed."),
  /** Somebody else has begun. */
  VERIFIER_WRONG(
      400,
      "invalid_grant",
      "",
      501481,
      "The Code_Verifier does not match the code_challenge supplied in the authorization request."),
  /** The redirect address is another than before. */
  REDIRECT_WRONG(
      400,
      "invalid_grant",
      "",
      500112,
      "The reply address does not match the reply address provided when requesting the code."),
  /** The secret has expired. */
  SECRET_EXPIRED(
      401,
      "invalid_client",
      "",
      7000222,
      "The provided client secret keys for app are expired. Visit the Azure portal to create new"
          + " keys for your app."),
  /** The secret is none. */
  SECRET_WRONG(
      401,
      "invalid_client",
      "",
      7000215,
      "Invalid client secret provided. Ensure the secret being sent in the request is the client"
          + " secret value, not the client secret ID."),
  /** There is no secret where one is wanted. */
  SECRET_MISSING(
      401,
      "invalid_client",
      "",
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or"
          + " 'client_secret'."),
  /** There is no such tenant, says the token endpoint. */
  TENANT_UNKNOWN(
      400,
      "invalid_request",
      "",
      90002,
      "Tenant not found. Check to make sure you have the correct tenant ID and are signing into the"
          + " correct cloud."),
  /** There is no such tenant, says the configuration. */
  TENANT_NOT_CONFIGURED(400, "invalid_tenant", "", 90002, "Tenant not found."),
  /** The person is no one of this tenant (reference-error-codes, AADSTS50020). */
  PERSON_OF_ANOTHER_TENANT(
      400,
      "invalid_request",
      "",
      50020,
      "User account from identity provider does not exist in tenant and cannot access the"
          + " application in that tenant. The account needs to be added as an external user in the"
          + " tenant first."),
  /** There is no such application. */
  APPLICATION_UNKNOWN(
      400,
      "unauthorized_client",
      "",
      700016,
      "Application was not found in the directory. This can happen if the application has not been"
          + " installed by the administrator of the tenant."),
  /** The application is switched off. */
  APPLICATION_DISABLED(
      400, "unauthorized_client", "", 7000112, "Application 'mailtrail'(Mailtrail) is disabled."),
  /** The scope is none. */
  SCOPE_INVALID(
      400,
      "invalid_scope",
      "",
      70011,
      "The provided request must include a 'scope' input parameter. The provided value for the"
          + " input parameter 'scope' is not valid."),
  /** The resource is not known in the tenant. */
  RESOURCE_UNKNOWN(
      400, "invalid_resource", "", 500011, "The resource principal was not found in the tenant."),
  /** The grant is none that is played here. */
  GRANT_UNSUPPORTED(
      400, "unsupported_grant_type", "", 70003, "The app requested an unsupported grant type."),
  /** Something is missing. */
  REQUEST_MALFORMED(400, "invalid_request", "", 900144, "The request body is incomplete."),
  /** The person said no in the browser. */
  CANCELLED(400, "access_denied", "cancel", 65004, "User declined to consent to access the app."),
  /** Microsoft has trouble. */
  UNAVAILABLE(
      503,
      "temporarily_unavailable",
      "",
      90033,
      "A transient error has occurred. Please try again.");

  private static final JsonFactory JSON = new JsonFactory();
  private static final String CLAIMS =
      "{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"c2a0b3f0\"]}}}";

  private final int status;
  private final String error;
  private final String suberror;
  private final int number;
  private final String text;

  OAuthError(int status, String error, String suberror, int number, String text) {
    this.status = status;
    this.error = error;
    this.suberror = suberror;
    this.number = number;
    this.text = text;
  }

  public String error() {
    return error;
  }

  public String suberror() {
    return suberror;
  }

  /** Entra's words; the identifiers on their own lines are what support asks for. */
  public String description(Instant now) {
    return String.format(
        Locale.ROOT,
        "AADSTS%d: %s Trace ID: %s Correlation ID: %s Timestamp: %s",
        number,
        text,
        UUID.randomUUID(),
        UUID.randomUUID(),
        now);
  }

  public Response response(Instant now) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, now);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot be written", impossible);
    }
    return Response.of(status, "application/json; charset=utf-8", text.toString());
  }

  private void write(JsonGenerator json, Instant now) throws IOException {
    json.writeStartObject();
    json.writeStringField("error", error);
    json.writeStringField("error_description", description(now));
    json.writeFieldName("error_codes");
    json.writeArray(new int[] {number}, 0, 1);
    json.writeStringField("timestamp", now.toString());
    json.writeStringField("trace_id", UUID.randomUUID().toString());
    json.writeStringField("correlation_id", UUID.randomUUID().toString());
    if (!suberror.isEmpty()) {
      json.writeStringField("suberror", suberror);
    }
    if (this == MFA_REQUIRED) {
      json.writeStringField("claims", CLAIMS);
    }
    json.writeEndObject();
  }
}
