package org.mailtrail.web.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.access.AcceptInvitation;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.EndSessions;
import org.mailtrail.application.access.SignIn;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Signing in and out, coming in by an invitation or a link, and preferences. */
public final class AccessPages {
  private final SignIn signIn;
  private final AcceptInvitation accept;
  private final EndSessions end;
  private final DoorGuard guard;
  private final BrowserAtDoor browsers;
  private final boolean hasOrganisation;

  /**
   * The pages over this desk.
   *
   * @param guard says whose password is looked at
   * @param hasOrganisation whether the organisation has a sign-in of its own
   */
  public AccessPages(AccessDesk desk, DoorGuard guard, boolean hasOrganisation) {
    this.hasOrganisation = hasOrganisation;
    this.signIn = new SignIn(desk);
    this.accept = new AcceptInvitation(desk);
    this.end = new EndSessions(desk);
    this.guard = guard;
    this.browsers = new BrowserAtDoor(desk);
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/login", Admission.EVERYBODY, this::ask),
        Route.post("/login", Admission.EVERYBODY, this::signIn),
        Route.post("/logout", Admission.EVERYBODY, this::signOut),
        Route.get("/enter/{token}", Admission.EVERYBODY, this::welcome),
        Route.post("/enter/{token}", Admission.EVERYBODY, this::enter),
        Route.post("/preferences", Admission.EVERYBODY, AccessPages::prefer));
  }

  private Reply ask(Visit visit) {
    String next = visit.query("next").filter(Reply::isWithin).orElse("/");
    return visit.isSignedIn() ? Reply.elsewhere(next) : form(200, next, "", "");
  }

  private Reply form(int status, String next, String name, String problem) {
    return new Reply.Page(
        status,
        "login",
        Map.of("next", next, "name", name, "problem", problem, "organisation", hasOrganisation));
  }

  private Reply signIn(Visit visit) {
    String name = visit.field("name").orElse("");
    String next = visit.field("next").filter(Reply::isWithin).orElse("/");
    DoorGuard.Attempt attempt = browsers.attempt(visit, name);
    if (!guard.admits(attempt)) {
      return form(429, next, name, visit.say("login.often"));
    }
    Optional<String> session = signIn.run(name, Secret.of(visit.raw("password")), browser(visit));
    if (session.isEmpty()) {
      if (guard.isNews(attempt)) {
        signIn.noteGuessing(name, visit.approach().address());
      }
      return form(401, next, name, visit.say("login.wrong"));
    }
    guard.wasRight(attempt);
    return in(visit, session.get(), next);
  }

  private Reply in(Visit visit, String session, String next) {
    left(visit);
    browsers.keep(visit, session);
    return Reply.elsewhere(next);
  }

  /** The session that the browser had before lets nobody in any more. */
  private void left(Visit visit) {
    if (visit.isSignedIn()) {
      end.run(visit.sessionToken());
    }
  }

  private Reply signOut(Visit visit) {
    if (visit.isSignedIn()) {
      left(visit);
      visit.forgetSession();
    }
    return Reply.elsewhere("/login");
  }

  /** Asking alone uses nothing up: mail scanners and previews ask too. */
  private Reply welcome(Visit visit) {
    return welcome(200, visit, "");
  }

  private Reply welcome(int status, Visit visit, String problem) {
    String token = visit.path("token");
    Optional<User> guest = accept.guest(token);
    return new Reply.Page(
        status,
        "enter",
        Map.of(
            "guest", guest.map(user -> user.name().value()).orElse(""),
            "token", token,
            "problem", problem));
  }

  private Reply enter(Visit visit) {
    String token = visit.path("token");
    if (accept.guest(token).isEmpty()) {
      return entered(visit, signIn.run(token, browser(visit)));
    }
    return ChosenPassword.problem(visit)
        .map(problem -> welcome(400, visit, problem))
        .orElseGet(
            () -> entered(visit, accept.run(token, ChosenPassword.of(visit), browser(visit))));
  }

  private Reply entered(Visit visit, Optional<String> session) {
    if (session.isEmpty()) {
      return new Reply.Trouble(
          410, visit.say("enter.over"), "/enter", visit.say("enter.over.remedy"));
    }
    return in(visit, session.get(), "/");
  }

  private static Reply prefer(Visit visit) {
    for (String name : List.of("language", "zone", "theme")) {
      visit
          .field(name)
          .filter(value -> value.matches("[a-z]{2,10}"))
          .ifPresent(value -> visit.prefer(name, value));
    }
    return Reply.elsewhere(visit.back());
  }

  private static String browser(Visit visit) {
    return BrowserName.label(visit);
  }
}
