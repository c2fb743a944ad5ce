package org.mailtrail.web.gate;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.access.RecogniseVisitor;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.visibility.Sight;
import org.mailtrail.web.approach.Approach;
import org.mailtrail.web.approach.Entrance;
import org.mailtrail.web.approach.TypedFields;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.look.Frames;
import org.mailtrail.web.site.Caller;
import org.mailtrail.web.site.Cookies;
import org.mailtrail.web.site.QueryReader;
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

  private final Entrance entrance;
  private final HostList hosts;
  private final Recognition recognition;
  private final Frames frames;
  private final Writer writer;
  private final Function<User, Sight> sights;

  /**
   * A gate.
   *
   * @param entrance how visitors come in
   * @param sights what a user sees
   */
  public Gate(
      Entrance entrance,
      RecogniseVisitor recognise,
      Frames frames,
      Tempo tempo,
      Function<User, Sight> sights) {
    this.entrance = entrance;
    this.hosts = new HostList(entrance.names());
    this.recognition = new Recognition(recognise, tempo);
    this.frames = frames;
    this.writer = new Writer(frames.templates());
    this.sights = sights;
  }

  /**
   * Serves one request by this route, or by a page that says why not.
   *
   * @throws IOException when an answer is broken off that was being sent
   */
  void serve(Route route, Context context) throws IOException {
    context.attribute(ANSWERED, true);
    Approach approach = entrance.approach(context.req());
    String nonce = Nonce.fresh();
    Headers.put(context, nonce, approach.isSecure());
    if (!hosts.knows(approach.host())) {
      writer.plain(context, 421, "This host name is not served here.");
    } else if (route.isForPrograms() && recognition.isTooFast(context, approach)) {
      tooFast(route, context, nonce);
    } else {
      ask(route, context, approach, nonce);
    }
  }

  /** Whoever listens to events is told nothing more. */
  public void close() {
    writer.close();
  }

  /** Who comes, and what for. */
  private void ask(Route route, Context context, Approach approach, String nonce)
      throws IOException {
    Optional<Caller> recognised = recognised(route, context, approach);
    if (recognised.isEmpty()) {
      writer.plain(context, 503, "Who you are cannot be looked up at the moment. Try again.");
      return;
    }
    Caller caller = recognised.get();
    Frame frame = frame(context, caller, nonce);
    Visit visit = new Visit(context, caller, frame, approach, sights);
    writer.write(
        context,
        route,
        frame,
        reply(route, context, visit, caller),
        () -> !recognition.caller(route, context, approach).mayEnter(route.admission()));
  }

  private Optional<Caller> recognised(Route route, Context context, Approach approach) {
    try {
      return Optional.of(recognition.caller(route, context, approach));
    } catch (PortException outOfReach) {
      LOG.warn("{}: {}", route.path(), outOfReach.getMessage());
      return Optional.empty();
    }
  }

  private void tooFast(Route route, Context context, String nonce) throws IOException {
    Frame frame = frame(context, new Caller(Optional.empty(), ""), nonce);
    context.header("Retry-After", String.valueOf(Tempo.pause()));
    writer.write(
        context,
        route,
        frame,
        new Reply.Trouble(
            429, frame.say("api.fast"), context.path(), frame.say("api.fast.remedy"), "too-fast"),
        () -> false);
  }

  private Frame frame(Context context, Caller caller, String nonce) {
    return frames.frame(
        new Frames.Asked(
            context.path(),
            Optional.ofNullable(context.queryString()).orElse(""),
            nonce,
            TypedFields.of(context)),
        caller.user(),
        Seal.of(caller.token()),
        name ->
            Cookies.preference(context, name)
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
    boolean isForm = route.method() == Route.Method.POST && !route.isForPrograms();
    return (isForm ? Seal.hindrance(route, context, visit, caller) : Optional.<Reply>empty())
        .orElseGet(() -> answer(route, visit, context.path()));
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

  private static Reply answer(Route route, Visit visit, String path) {
    try {
      return route.handler().answer(visit);
    } catch (QueryReader.NotUnderstood asked) {
      return asked.trouble();
    } catch (PortException broken) {
      LOG.warn("{}: {}", route.path(), broken.getMessage());
      return outOfReach(route, visit, path, broken);
    } catch (RuntimeException fault) {
      LOG.error("{} cannot be answered", route.path(), fault);
      return new Reply.Trouble(500, visit.say("fault.what"), path, visit.say("fault.remedy"));
    }
  }

  private static Reply outOfReach(Route route, Visit visit, String path, PortException broken) {
    Phrase advice = broken.advice();
    return new Reply.Trouble(
        503,
        told(route, visit, broken.seen()),
        path,
        advice.isSaid() ? told(route, visit, advice) : visit.say("broken.again"));
  }

  /** Programs are told in English. */
  private static String told(Route route, Visit visit, Phrase phrase) {
    return route.isForPrograms() ? phrase.toString() : visit.say(phrase);
  }
}
