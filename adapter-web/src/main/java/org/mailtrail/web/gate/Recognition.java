package org.mailtrail.web.gate;

import io.javalin.http.Context;
import java.util.Optional;
import org.mailtrail.application.access.RecogniseVisitor;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.web.approach.Approach;
import org.mailtrail.web.site.Caller;
import org.mailtrail.web.site.Cookies;
import org.mailtrail.web.site.Route;

/**
 * Who asks: pages by the session's cookie alone, programs by their key alone, so that no other site
 * makes a browser ask as a program.
 */
final class Recognition {
  private static final String BEARER = "Bearer ";

  private final RecogniseVisitor recognise;
  private final Tempo tempo;

  Recognition(RecogniseVisitor recognise, Tempo tempo) {
    this.recognise = recognise;
    this.tempo = tempo;
  }

  /** Whether a program asks too often. */
  boolean isTooFast(Context context, Approach approach) {
    return tempo.isTooFast(key(context), approach.neighbourhood());
  }

  Caller caller(Route route, Context context, Approach approach) {
    if (route.isForPrograms()) {
      return program(context, key(context), approach);
    }
    Cookies cookies = new Cookies(approach.isSecure());
    Optional<String> token = cookies.sessionToken(context);
    Optional<User> user = token.flatMap(shown -> known(shown, Token.Kind.SESSION));
    return user.isPresent()
        ? new Caller(user, token.orElseThrow())
        : new Caller(user, cookies.visitorToken(context));
  }

  private Caller program(Context context, String key, Approach approach) {
    Optional<User> user = known(key, Token.Kind.API_KEY);
    if (user.isPresent()) {
      tempo.wasKnown(key);
    } else {
      context.header("WWW-Authenticate", "Bearer");
      if (!key.isEmpty()) {
        tempo.wasWrong(approach.neighbourhood());
      }
    }
    return new Caller(user, key);
  }

  private static String key(Context context) {
    String shown = Optional.ofNullable(context.header("Authorization")).orElse("");
    boolean isBearer = shown.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return isBearer ? shown.substring(BEARER.length()).strip() : "";
  }

  private Optional<User> known(String token, Token.Kind kind) {
    return token.isEmpty() ? Optional.empty() : recognise.run(token, kind);
  }
}
