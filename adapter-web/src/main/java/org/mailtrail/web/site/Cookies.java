package org.mailtrail.web.site;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.port.identity.RandomText;

/** What a browser keeps for the console; scripts see none of it, and other sites send none. */
public final class Cookies {
  private static final int BYTES = 32;
  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();
  private static final int TEN_MINUTES = (int) Duration.ofMinutes(10).toSeconds();
  private static final int UNTIL_CLOSED = -1;

  private final boolean secure;

  /**
   * Cookies.
   *
   * @param secure whether they travel over HTTPS alone
   */
  public Cookies(boolean secure) {
    this.secure = secure;
  }

  private String session() {
    return secure ? "__Host-mailtrail" : "mailtrail";
  }

  private String visitor() {
    return secure ? "__Host-mailtrail-visitor" : "mailtrail-visitor";
  }

  /** The session's token, as it is shown. */
  public Optional<String> sessionToken(Context context) {
    return Optional.ofNullable(context.cookie(session())).filter(token -> !token.isBlank());
  }

  /** What stands for the session where there is none: so that nobody else's forms sign one in. */
  public String visitorToken(Context context) {
    String kept = context.cookie(visitor());
    if (kept != null && !kept.isBlank()) {
      return kept;
    }
    String fresh = RandomText.of(BYTES);
    keep(context, visitor(), fresh, UNTIL_CLOSED, SameSite.STRICT);
    return fresh;
  }

  private String begun() {
    return secure ? "__Host-mailtrail-begun" : "mailtrail-begun";
  }

  /** Lax: the browser comes back from another site. */
  void keepBegun(Context context, String state) {
    keep(context, begun(), state, TEN_MINUTES, SameSite.LAX);
  }

  void forgetBegun(Context context) {
    keep(context, begun(), "", 0, SameSite.LAX);
  }

  Optional<String> begunState(Context context) {
    return Optional.ofNullable(context.cookie(begun())).filter(state -> !state.isBlank());
  }

  /** Lax, not strict: a link in a mail or chat leads to the page, not to the sign-in. */
  void keepSession(Context context, String token) {
    keep(context, session(), token, UNTIL_CLOSED, SameSite.LAX);
  }

  void forgetSession(Context context) {
    keep(context, session(), "", 0, SameSite.LAX);
  }

  private String device() {
    return secure ? "__Host-mailtrail-device" : "mailtrail-device";
  }

  /** By it a browser is known again in which a user has signed in; it lets nobody in. */
  void keepDevice(Context context, String token) {
    keep(context, device(), token, A_YEAR, SameSite.STRICT);
  }

  Optional<String> deviceToken(Context context) {
    return Optional.ofNullable(context.cookie(device())).filter(token -> !token.isBlank());
  }

  void prefer(Context context, String name, String value) {
    keep(context, "mailtrail-" + name, value, A_YEAR, SameSite.LAX);
  }

  /** What this browser prefers. */
  public static Optional<String> preference(Context context, String name) {
    return Optional.ofNullable(context.cookie("mailtrail-" + name));
  }

  private void keep(Context context, String name, String value, int seconds, SameSite sameSite) {
    context.cookie(new Cookie(name, value, "/", seconds, secure, true, null, sameSite));
  }
}
