package org.mailtrail.web.gate;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mailtrail.application.access.RecogniseVisitor;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.visibility.Sight;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.look.Frames;
import org.mailtrail.web.site.Caller;
import org.mailtrail.web.site.Cookies;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every route: known host, session, role, and for changes the seal against forged
 * requests, in this order. What a handler throws becomes a page.
 */
public final class Gate {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  /** Marks a request that a route has answered, be it with "not here". */
  static final String ANSWERED = "mailtrail.answered";

  private static final String BEARER = "Bearer ";

  private final HostList hosts;
  private final Cookies cookies;
  private final RecogniseVisitor recognise;
  private final Frames frames;
  private final Writer writer;
  private final Tempo tempo;
  private final Function<User, Sight> sights;

  /**
   * A gate.
   *
   * @param hosts names that are served, besides loopback's
   * @param secure whether the console is reached over HTTPS
   * @param sights what a user sees
   */
  public Gate(
      Set<String> hosts,
      boolean secure,
      RecogniseVisitor recognise,
      Frames frames,
      Tempo tempo,
      Function<User, Sight> sights) {
    this.tempo = tempo;
    this.sights = sights;
    this.hosts = new HostList(hosts);
    this.cookies = new Cookies(secure);
    this.recognise = recognise;
    this.frames = frames;
    this.writer = new Writer(secure, frames.templates());
  }

  /**
   * Serves one request by this route, or by a page that says why not.
   *
   * @throws IOException when an answer is broken off that was being sent
   */
  void serve(Route route, Context context) throws IOException {
    context.attribute(ANSWERED, true);
    String nonce = Nonce.fresh();
    if (!hosts.knows(Optional.ofNullable(context.header("Host")).orElse(""))) {
      writer.plain(context, nonce, 421, "This host name is not served here.");
      return;
    }
    if (route.isForPrograms() && tempo.isTooFast(key(context), context.ip())) {
      tooFast(route, context, nonce);
      return;
    }
    Caller caller = caller(route, context);
    Frame frame = frame(context, caller, nonce);
    Reply reply = reply(route, context, new Visit(context, caller, frame, cookies, sights), caller);
    writer.write(context, route, frame, reply);
  }

  private Caller caller(Route route, Context context) {
    if (route.isForPrograms()) {
      return program(context, key(context));
    }
    Optional<String> token = cookies.sessionToken(context);
    Optional<User> user = token.flatMap(shown -> known(shown, Token.Kind.SESSION));
    return user.isPresent()
        ? new Caller(user, token.orElseThrow())
        : new Caller(user, cookies.visitorToken(context));
  }

  private Caller program(Context context, String key) {
    Optional<User> user = known(key, Token.Kind.API_KEY);
    if (user.isPresent()) {
      tempo.wasKnown(key);
    } else {
      context.header("WWW-Authenticate", "Bearer");
      if (!key.isEmpty()) {
        tempo.wasWrong(context.ip());
      }
    }
    return new Caller(user, key);
  }

  private static String key(Context context) {
    String shown = Optional.ofNullable(context.header("Authorization")).orElse("");
    boolean isBearer = shown.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return isBearer ? shown.substring(BEARER.length()).strip() : "";
  }

  private void tooFast(Route route, Context context, String nonce) throws IOException {
    Frame frame = frame(context, new Caller(Optional.empty(), ""), nonce);
    context.header("Retry-After", String.valueOf(Tempo.pause()));
    writer.write(
        context,
        route,
        frame,
        new Reply.Trouble(
            429, frame.say("api.fast"), context.path(), frame.say("api.fast.remedy"), "too-fast"));
  }

  private Optional<User> known(String token, Token.Kind kind) {
    return token.isEmpty() ? Optional.empty() : recognise.run(token, kind);
  }

  private Frame frame(Context context, Caller caller, String nonce) {
    return frames.frame(
        new Frames.Asked(
            context.path(), Optional.ofNullable(context.queryString()).orElse(""), nonce),
        caller.user(),
        Seal.of(caller.token()),
        name ->
            cookies
                .preference(context, name)
                .or(
                    () ->
                        name.equals("language")
                            ? Optional.ofNullable(context.header("Accept-Language"))
                            : Optional.empty()));
  }

  private Reply reply(Route route, Context context, Visit visit, Caller caller) {
    if (!caller.mayEnter(route.admission())) {
      return refusal(route, context, visit, caller);
    }
    if (route.method() == Route.Method.POST
        && !route.isForPrograms()
        && route.isSealed()
        && isForged(context, caller)) {
      return new Reply.Trouble(
          403, visit.say("forged.what"), context.path(), visit.say("forged.remedy"));
    }
    return answer(route, visit, context.path());
  }

  private static Reply refusal(Route route, Context context, Visit visit, Caller caller) {
    if (caller.user().isPresent()) {
      return new Reply.Trouble(
          403, visit.say("role.what"), context.path(), visit.say("role.remedy"));
    }
    boolean isPage = route.method() == Route.Method.GET && !route.isForPrograms();
    String next = context.path() + query(context);
    return isPage
        ? Reply.elsewhere("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
        : new Reply.Trouble(
            401,
            visit.say(route.isForPrograms() ? "api.key" : "session.what"),
            context.path(),
            visit.say(route.isForPrograms() ? "api.key.remedy" : "session.remedy"));
  }

  private static String query(Context context) {
    String query = context.queryString();
    return query == null || query.isEmpty() ? "" : "?" + query;
  }

  /** A form of another site has neither the seal nor this origin. */
  private static boolean isForged(Context context, Caller caller) {
    String origin = context.header("Origin");
    String host = Optional.ofNullable(context.header("Host")).orElse("");
    boolean isForeign = origin != null && !host.equalsIgnoreCase(authority(origin));
    return isForeign || !Seal.fits(caller.token(), context.formParam(Seal.FIELD));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noOrigin) {
      return "";
    }
  }

  private static Reply answer(Route route, Visit visit, String path) {
    try {
      return route.handler().answer(visit);
    } catch (PortException broken) {
      LOG.warn("{}: {}", route.path(), broken.getMessage());
      return new Reply.Trouble(
          503,
          String.valueOf(broken.getMessage()),
          path,
          broken.remedy().isEmpty() ? visit.say("broken.again") : broken.remedy());
    } catch (RuntimeException fault) {
      LOG.error("{} cannot be answered", route.path(), fault);
      return new Reply.Trouble(500, visit.say("fault.what"), path, visit.say("fault.remedy"));
    }
  }
}
