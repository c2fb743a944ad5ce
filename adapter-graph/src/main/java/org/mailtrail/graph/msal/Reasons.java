package org.mailtrail.graph.msal;

import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalJsonParsingException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.graph.platform.PlatformRefusal;

/**
 * What refusals mean. Decided by OAuth's error and Entra's suberror; the AADSTS number, which
 * Microsoft says may change (Entra: reference-error-codes), only divides errors that stand for
 * causes with different remedies.
 */
final class Reasons {
  private static final Map<String, Reason> BY_ERROR =
      Map.ofEntries(
          Map.entry("invalid_client", Reason.CLIENT_REFUSED),
          Map.entry("invalid_grant", Reason.GRANT_REFUSED),
          Map.entry("interaction_required", Reason.INTERACTION_REQUIRED),
          Map.entry("login_required", Reason.INTERACTION_REQUIRED),
          Map.entry("consent_required", Reason.CONSENT_MISSING),
          Map.entry("access_denied", Reason.DECLINED),
          Map.entry("authorization_declined", Reason.DECLINED),
          Map.entry("expired_token", Reason.EXPIRED),
          Map.entry("code_expired", Reason.EXPIRED),
          Map.entry("bad_verification_code", Reason.EXPIRED),
          Map.entry("invalid_scope", Reason.PERMISSION_MISSING),
          Map.entry("invalid_resource", Reason.PERMISSION_MISSING),
          Map.entry("unauthorized_client", Reason.UNKNOWN_TENANT),
          Map.entry("invalid_tenant", Reason.UNKNOWN_TENANT),
          Map.entry("temporarily_unavailable", Reason.UNREACHABLE),
          Map.entry("server_error", Reason.UNREACHABLE));
  private static final Map<String, Reason> BY_SUBERROR =
      Map.of(
          "consent_required", Reason.CONSENT_MISSING,
          "basic_action", Reason.INTERACTION_REQUIRED,
          "additional_action", Reason.INTERACTION_REQUIRED,
          "message_only", Reason.INTERACTION_REQUIRED);

  private static final Map<String, Reason> BY_NUMBER =
      Map.of(
          "7000112", Reason.APPLICATION_DISABLED,
          "90002", Reason.UNKNOWN_TENANT,
          "900023", Reason.UNKNOWN_TENANT);
  private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{1,9})\\b");

  private Reasons() {}

  static Reason of(PlatformRefusal refusal) {
    return switch (refusal.kind()) {
      case THROTTLED -> Reason.THROTTLED;
      case UNREACHABLE -> Reason.UNREACHABLE;
      case NOT_THE_PLATFORM -> Reason.NOT_THE_PLATFORM;
      case UNTRUSTED -> Reason.UNTRUSTED;
      case OAUTH -> ofError(refusal);
    };
  }

  private static Reason ofError(PlatformRefusal refusal) {
    Reason reason = BY_ERROR.getOrDefault(refusal.error(), Reason.REFUSED);
    if (reason == Reason.REFUSED || reason == Reason.UNKNOWN_TENANT) {
      return number(refusal.words().toString()).map(BY_NUMBER::get).orElse(reason);
    }
    boolean isDivided = reason == Reason.GRANT_REFUSED || reason == Reason.INTERACTION_REQUIRED;
    return isDivided ? BY_SUBERROR.getOrDefault(refusal.suberror(), reason) : reason;
  }

  private static Optional<String> number(String words) {
    Matcher number = NUMBER.matcher(words);
    return number.find() ? Optional.of(number.group(1)) : Optional.empty();
  }

  /** The meaning of an exception of MSAL's behind which there is no answer of the platform's. */
  static Reason of(Throwable failure) {
    if (failure instanceof MsalInteractionRequiredException) {
      return Reason.GRANT_REFUSED;
    }
    if (failure instanceof MsalServiceException service) {
      return BY_ERROR.getOrDefault(String.valueOf(service.errorCode()), Reason.REFUSED);
    }
    if (failure instanceof MsalJsonParsingException) {
      return Reason.NOT_THE_PLATFORM;
    }
    return failure instanceof MsalClientException client ? ofClient(client) : Reason.REFUSED;
  }

  private static Reason ofClient(MsalClientException failure) {
    return switch (String.valueOf(failure.errorCode())) {
      case AuthenticationErrorCode.CACHE_MISS -> Reason.NOBODY;
      case AuthenticationErrorCode.CODE_EXPIRED -> Reason.EXPIRED;
      case AuthenticationErrorCode.INVALID_JSON, AuthenticationErrorCode.INVALID_JWT ->
          Reason.NOT_THE_PLATFORM;
      default -> Reason.REFUSED;
    };
  }
}
