package org.mailtrail.simulator.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.OAuthError;
import org.mailtrail.simulator.identity.tenant.OAuthRefusal;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

/** Codes that people type elsewhere (RFC 8628). */
final class DeviceCodes {
  /** learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code, expires_in. */
  private static final Duration VALID = Duration.ofMinutes(15);

  private final String address;
  private final Clock clock;
  private final Map<String, Grant> asked = new ConcurrentHashMap<>();
  private final Map<String, String> deviceCodes = new ConcurrentHashMap<>();
  private final Map<String, SignInVisit> visits = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger(1000);

  DeviceCodes(String address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  Response ask(Registration application, String scope) {
    application.requirePublic();
    String userCode = "SIM" + number.incrementAndGet();
    String deviceCode = UUID.randomUUID().toString() + UUID.randomUUID();
    deviceCodes.put(userCode, deviceCode);
    asked.put(
        deviceCode,
        new Grant("", application.clientId(), scope, "", "", "", clock.instant().plus(VALID)));
    return Issuer.json(200, told(userCode, deviceCode));
  }

  private Map<String, Object> told(String userCode, String deviceCode) {
    String page = address + "/common/oauth2/deviceauth";
    Map<String, Object> told = new HashMap<>();
    told.put("user_code", userCode);
    told.put("device_code", deviceCode);
    told.put("verification_uri", page);
    told.put("expires_in", VALID.toSeconds());
    told.put("interval", 0); // so that tests need not wait: Entra says 5
    told.put("message", "To sign in, open " + page + " and enter the code " + userCode);
    return told;
  }

  /**
   * The page on which a person types a code; whoever is in front of the browser is who signs in.
   */
  Response page(String userCode, Optional<SignInVisit> visit) {
    if (visit.isPresent() && deviceCodes.containsKey(userCode)) {
      enter(userCode, visit.get());
      return html("<p>You have signed in on your device. You may now close this window.</p>");
    }
    return html(
        (userCode.isEmpty() ? "" : "<p>That code did not work.</p>")
            + "<form method=\"POST\"><label>Code <input name=\"code\" autofocus></label>"
            + "<button>Next</button></form>");
  }

  private static Response html(String body) {
    String text = "<html><head><title>Enter code</title></head><body>" + body + "</body></html>";
    return Response.of(200, "text/html; charset=utf-8", text).with("Cache-Control", "no-store");
  }

  void enter(String userCode, SignInVisit visit) {
    String deviceCode = deviceCodes.get(userCode);
    if (deviceCode == null) {
      throw new IllegalArgumentException("no device has this code");
    }
    visits.put(deviceCode, visit);
  }

  /** The person's grant, once the person has typed the code. */
  Grant redeem(String deviceCode) {
    Grant grant = asked.get(deviceCode);
    if (grant == null) {
      throw new OAuthRefusal(OAuthError.DEVICE_UNKNOWN);
    }
    OAuthRefusal.unless(clock.instant().isBefore(grant.end()), OAuthError.DEVICE_EXPIRED);
    SignInVisit visit = visits.get(deviceCode);
    if (visit == null) {
      throw new OAuthRefusal(OAuthError.AUTHORIZATION_PENDING);
    }
    visit.error().ifPresent(DeviceCodes::refuse);
    asked.remove(deviceCode);
    return new Grant(visit.user(), grant.clientId(), grant.scope(), "", "", "", grant.end());
  }

  private static void refuse(OAuthError error) {
    throw new OAuthRefusal(error == OAuthError.CANCELLED ? OAuthError.DEVICE_DECLINED : error);
  }
}
