package org.mailtrail.web.gate;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.web.approach.FormBody;
import org.mailtrail.web.site.Caller;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * The token against forged requests: it follows from the session's token, which scripts and other
 * sites cannot read, and does not give it away.
 */
final class Seal {
  /** The name of the form's field. */
  static final String FIELD = "seal";

  private Seal() {}

  static String of(String session) {
    return TokenHash.of("seal:" + session).hex();
  }

  static boolean fits(String session, @Nullable String shown) {
    return shown != null
        && MessageDigest.isEqual(
            of(session).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  /** Why what a form says counts for nothing. */
  static Optional<Reply> hindrance(Route route, Context context, Visit visit, Caller caller) {
    OptionalInt trouble = FormBody.trouble(context);
    if (trouble.isPresent()) {
      int status = trouble.getAsInt();
      String what = "form." + status;
      return Optional.of(
          new Reply.Trouble(status, visit.say(what), context.path(), visit.say(what + ".remedy")));
    }
    return route.isSealed() && isForged(context, visit, caller)
        ? Optional.of(
            new Reply.Trouble(
                403, visit.say("forged.what"), context.path(), visit.say("forged.remedy")))
        : Optional.empty();
  }

  /** A form of another site has neither the seal nor this origin. */
  private static boolean isForged(Context context, Visit visit, Caller caller) {
    String origin = context.header("Origin");
    boolean isForeign = origin != null && !visit.approach().isTo(origin);
    return isForeign || !fits(caller.token(), context.formParam(FIELD));
  }
}
