package org.mailtrail.web.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.EndSessions;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.access.MakeKey;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The users, for admins; and for everybody the own sessions and keys. */
public final class UserPages {
  private final InviteUser invite;
  private final EndSessions end;
  private final MakeKey make;
  private final Clock clock;

  /** The pages over this desk. */
  public UserPages(AccessDesk desk) {
    this.invite = new InviteUser(desk);
    this.end = new EndSessions(desk);
    this.make = new MakeKey(desk);
    this.clock = desk.clock();
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/users", Admission.ADMIN, visit -> users(200, "", "")),
        Route.post("/users", Admission.ADMIN, this::invite),
        Route.get("/sessions", Admission.VIEWER, visit -> sessions(visit, 200, "", "")),
        Route.post("/sessions/end", Admission.VIEWER, this::endOne),
        Route.post("/sessions/end-all", Admission.VIEWER, this::endAll),
        Route.post("/sessions/key", Admission.VIEWER, this::key));
  }

  private Reply users(int status, String link, String problem) {
    List<User> users = invite.users();
    return new Reply.Page(
        status,
        "users",
        Map.of(
            "users", users,
            "states", UserState.of(users, end::tokens, clock.instant()),
            "link", link,
            "problem", problem));
  }

  private Reply invite(Visit visit) {
    try {
      UserName name = new UserName(visit.field("name").orElse(""));
      Role role = Role.valueOf(visit.field("role").orElse("VIEWER").toUpperCase(Locale.ROOT));
      Optional<SalespersonCode> salesperson = visit.field("salesperson").map(SalespersonCode::new);
      if (name.equals(visit.userName()) && role != Role.ADMIN) {
        return users(409, "", visit.say("users.not-own-role"));
      }
      return invite
          .run(name, role, salesperson, visit.who())
          .match(
              token -> users(200, visit.address("/enter/" + token), ""),
              refusal -> users(409, "", RefusalWords.of(visit, refusal)));
    } catch (IllegalArgumentException wrong) {
      return users(400, "", visit.say("users.wrong"));
    }
  }

  private Reply sessions(Visit visit, int status, String key, String problem) {
    return new Reply.Page(
        status,
        "sessions",
        Map.of(
            "tokens", end.tokens(visit.userName()),
            "current", TokenHash.of(visit.sessionToken()),
            "role", visit.user().role(),
            "key", key,
            "problem", problem,
            "hasPassword", visit.user().password().isPresent(),
            "isChanged", visit.query("password").isPresent()));
  }

  private Reply endOne(Visit visit) {
    Optional<String> problem = untyped(visit, end.tokens(visit.userName()));
    if (problem.isPresent()) {
      return sessions(visit, 409, "", problem.get());
    }
    end.run(visit.userName(), visit.field("hash").orElse(""), visit.who());
    return Reply.elsewhere("/sessions");
  }

  /** What keeps a key from its end; a session ends at once, as it is begun again at once. */
  static Optional<String> untyped(Visit visit, List<Token> tokens) {
    String hash = visit.field("hash").orElse("");
    return tokens.stream()
        .filter(token -> token.kind() == Token.Kind.API_KEY && token.hash().hex().equals(hash))
        .map(Token::label)
        .filter(label -> !new QueryReader(visit).isTyped(label.strip()))
        .findFirst()
        .map(label -> visit.say("sure.differs", label));
  }

  private Reply endAll(Visit visit) {
    end.run(visit.userName(), visit.who());
    visit.forgetSession();
    return Reply.elsewhere("/login");
  }

  private Reply key(Visit visit) {
    try {
      Role scope = Role.valueOf(visit.field("scope").orElse("VIEWER").toUpperCase(Locale.ROOT));
      int days = Integer.parseInt(visit.field("days").orElse("90"));
      return make.run(
              visit.userName(),
              new MakeKey.Wish(visit.field("label").orElse(""), scope, days),
              visit.who())
          .match(
              key -> sessions(visit, 200, key, ""),
              refusal -> sessions(visit, 409, "", RefusalWords.of(visit, refusal)));
    } catch (IllegalArgumentException wrong) {
      return sessions(visit, 400, "", visit.say("refused.key-unfit"));
    }
  }
}
