package org.mailtrail.web.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.SignIn;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Where users choose another password of their own. */
public final class PasswordPages {
  private static final String AT = "/sessions/password";

  private final SignIn signIn;
  private final BrowserAtDoor browsers;
  private final DoorGuard guard;

  /** The page over this desk; whoever sits at a session guesses no faster than at the door. */
  public PasswordPages(AccessDesk desk, DoorGuard guard) {
    this.signIn = new SignIn(desk);
    this.browsers = new BrowserAtDoor(desk);
    this.guard = guard;
  }

  /** Its routes. */
  public List<Route> routes() {
    return List.of(
        Route.get(AT, Admission.VIEWER, visit -> form(200, "")),
        Route.post(AT, Admission.VIEWER, this::change));
  }

  private static Reply form(int status, String problem) {
    return new Reply.Page(status, "password", Map.of("problem", problem));
  }

  private Reply change(Visit visit) {
    return ChosenPassword.problem(visit)
        .map(problem -> form(400, problem))
        .orElseGet(() -> admitted(visit));
  }

  private Reply admitted(Visit visit) {
    DoorGuard.Attempt attempt = browsers.attempt(visit, visit.userName().value());
    return guard.admits(attempt) ? changed(visit, attempt) : form(429, visit.say("login.often"));
  }

  private Reply changed(Visit visit, DoorGuard.Attempt attempt) {
    Optional<String> session =
        signIn.anew(
            visit.userName(),
            new SignIn.Passwords(Secret.of(visit.raw("now")), ChosenPassword.of(visit)),
            BrowserName.label(visit),
            visit.who());
    if (session.isEmpty()) {
      return form(409, visit.say("password.wrong"));
    }
    guard.wasRight(attempt);
    browsers.keep(visit, session.get());
    return Reply.elsewhere("/sessions?password=changed");
  }
}
