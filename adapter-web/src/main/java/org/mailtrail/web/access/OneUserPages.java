package org.mailtrail.web.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.BlockUser;
import org.mailtrail.application.access.EndSessions;
import org.mailtrail.application.access.RemoveUser;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** One user, for admins: what lets the user in, and the end of it. */
public final class OneUserPages {
  private final AccessDesk desk;
  private final DoorGuard guard;
  private final EndSessions end;
  private final BlockUser block;
  private final RemoveUser remove;

  /** The pages over this desk, with the guard who knows what is tried. */
  public OneUserPages(AccessDesk desk, DoorGuard guard) {
    this.desk = desk;
    this.guard = guard;
    this.end = new EndSessions(desk);
    this.block = new BlockUser(desk);
    this.remove = new RemoveUser(desk);
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/users/{user}", Admission.ADMIN, visit -> of(visit, this::show)),
        Route.post(
            "/users/{user}/end", Admission.ADMIN, visit -> of(visit, user -> endOne(user, visit))),
        Route.post(
            "/users/{user}/end-all",
            Admission.ADMIN,
            visit -> of(visit, user -> endAll(user, visit))),
        Route.post("/users/{user}/block", Admission.ADMIN, this::block),
        Route.post(
            "/users/{user}/remove",
            Admission.ADMIN,
            visit -> of(visit, user -> remove(user, visit))));
  }

  private Reply endOne(User user, Visit visit) {
    Optional<String> problem = UserPages.untyped(visit, end.tokens(user.name()));
    if (problem.isPresent()) {
      return shown(409, user, problem.get());
    }
    end.run(user.name(), visit.field("hash").orElse(""), visit.who());
    return back(user);
  }

  private Reply endAll(User user, Visit visit) {
    end.run(user.name(), visit.who());
    return back(user);
  }

  private static Reply back(User user) {
    return Reply.elsewhere(
        "/users/" + URLEncoder.encode(user.name().value(), StandardCharsets.UTF_8));
  }

  private Reply of(Visit visit, Function<User, Reply> answer) {
    return named(visit.path("user")).map(answer).orElseGet(() -> NotThere.of(visit, visit.here()));
  }

  private Optional<User> named(String name) {
    try {
      return desk.users().find(new UserName(name));
    } catch (IllegalArgumentException nobodysName) {
      return Optional.empty();
    }
  }

  private Reply show(User user) {
    return shown(200, user, "");
  }

  private Reply shown(int status, User user, String problem) {
    List<Token> tokens = end.tokens(user.name());
    return new Reply.Page(
        status,
        "user",
        Map.of(
            "user",
            user,
            "state",
            UserState.of(user, tokens, desk.clock().instant()),
            "tokens",
            tokens,
            "guesses",
            guard.weight(user.name().value()),
            "problem",
            problem));
  }

  private Reply remove(User user, Visit visit) {
    String name = user.name().value();
    if (user.name().equals(visit.userName())) {
      return shown(400, user, visit.say("users.not-removed"));
    }
    if (!new QueryReader(visit).isTyped(name)) {
      return shown(409, user, visit.say("sure.differs", name));
    }
    remove.run(user.name(), visit.who());
    return Reply.elsewhere("/users");
  }

  /** Nobody saws off the branch on which one sits. */
  private Reply block(Visit visit) {
    return of(
        visit,
        user -> {
          boolean isBlocked = visit.field("blocked").filter("true"::equals).isPresent();
          if (isBlocked && user.name().equals(visit.userName())) {
            return shown(400, user, visit.say("users.not-removed"));
          }
          block.run(user.name(), isBlocked, visit.who());
          return back(user);
        });
  }
}
