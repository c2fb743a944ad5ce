package org.mailtrail.web.gate;

import io.javalin.http.Context;
import java.util.Map;

/** The header fields by which browsers are told to be strict. */
final class Headers {
  private Headers() {}

  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'nonce-"
        + nonce
        + "'; style-src 'self'; img-src 'self'; font-src 'none'; connect-src 'self'; frame-src"
        + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  /** Of every answer; pages that are more special replace some. */
  static void put(Context context, String nonce, boolean secure) {
    Map.of(
            "Content-Security-Policy", policy(nonce),
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-store")
        .forEach(context::header);
    if (secure) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
