package org.mailtrail.web.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.access.AcceptInvitation;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.RememberDevice;
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
  private final RememberDevice devices;
  private final DoorGuard guard;

  /** The page over this desk; whoever sits at a session guesses no faster than at the door. */
  public PasswordPages(AccessDesk desk, DoorGuard guard) {
    this.signIn = new SignIn(desk);
    this.devices = new RememberDevice(desk);
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
    if (!AcceptInvitation.isFit(Secret.of(visit.raw("password")))) {
      return form(400, visit.say("enter.short", AcceptInvitation.SHORTEST));
    }
    if (!visit.raw("password").equals(visit.raw("again"))) {
      return form(400, visit.say("enter.differ"));
    }
    DoorGuard.Attempt attempt = attempt(visit);
    return guard.admits(attempt) ? changed(visit, attempt) : form(429, visit.say("login.often"));
  }

  private DoorGuard.Attempt attempt(Visit visit) {
    String name = visit.userName().value();
    return new DoorGuard.Attempt(
        name, visit.approach().neighbourhood(), devices.known(visit.device(), name));
  }

  private Reply changed(Visit visit, DoorGuard.Attempt attempt) {
    String browser = BrowserName.label(visit);
    Optional<String> session =
        signIn.anew(
            visit.userName(),
            new SignIn.Passwords(Secret.of(visit.raw("now")), Secret.of(visit.raw("password"))),
            browser,
            visit.who());
    if (session.isEmpty()) {
      return form(409, visit.say("password.wrong"));
    }
    guard.wasRight(attempt);
    visit.keepSession(session.get());
    devices.run(session.get(), visit.device(), browser).ifPresent(visit::keepDevice);
    return Reply.elsewhere("/sessions?password=changed");
  }
}
