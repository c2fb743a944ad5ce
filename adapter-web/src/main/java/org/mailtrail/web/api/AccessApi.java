package org.mailtrail.web.api;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.BlockUser;
import org.mailtrail.application.access.EndSessions;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.access.RemoveUser;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Users, and the keys by which programs ask in their names. */
final class AccessApi {
  private static final ObjectShape<User> USER =
      ObjectShape.<User>named("User")
          .with("name", Shapes.text(), user -> user.name().value())
          .with("role", Shapes.nameOf(Role.class), user -> user.role().name())
          .maybe("salesperson", Shapes.text(), user -> user.salesperson().map(Object::toString))
          .with("hasPassword", Shapes.flag(), user -> user.password().isPresent())
          .with("blocked", Shapes.flag(), User::isBlocked);

  private static final ObjectShape<List<User>> USERS =
      ObjectShape.<List<User>>named("Users").with("users", Shapes.many(USER), all -> all);

  private record Invited(String link) {}

  private static final ObjectShape<Invited> INVITED =
      ObjectShape.<Invited>named("Invited").with("link", Shapes.text(), Invited::link);

  private static final ObjectShape<Token> KEY =
      ObjectShape.<Token>named("ApiKey")
          .with("label", Shapes.text(), Token::label)
          .with("scope", Shapes.nameOf(Role.class), token -> token.scope().name())
          .with("begunAt", Shapes.moment(), token -> token.lifetime().begunAt())
          .with("seenAt", Shapes.moment(), token -> token.lifetime().seenAt())
          .with("endsAt", Shapes.moment(), token -> token.lifetime().endsAt());

  private static final ObjectShape<List<Token>> KEYS =
      ObjectShape.<List<Token>>named("ApiKeys").with("keys", Shapes.many(KEY), all -> all);

  private final AccessDesk desk;
  private final InviteUser invite;

  AccessApi(AccessDesk desk) {
    this.desk = desk;
    this.invite = new InviteUser(desk);
  }

  List<Route> routes() {
    return List.of(
        showMe(), listKeys(), listUsers(), inviteUser(), removeUser(), endSessions(), blockUser());
  }

  private Route showMe() {
    return ApiEndpoint.get("/me", Admission.VIEWER)
        .does("showMe", "Shows as whom, and with what role, this key asks.")
        .answers(USER, call -> call.visit().user());
  }

  private Route listKeys() {
    return ApiEndpoint.get("/keys", Admission.VIEWER)
        .does("listKeys", "Lists the keys of the same user; no key is told.")
        .answers(KEYS, this::keys);
  }

  private Route listUsers() {
    return ApiEndpoint.get("/users", Admission.ADMIN)
        .does("listUsers", "Lists the users.")
        .answers(USERS, call -> invite.users());
  }

  private Route inviteUser() {
    return ApiEndpoint.post("/users", Admission.ADMIN)
        .does("inviteUser", "Makes or changes a user, and tells a link to choose a password.")
        .needs("name", Shapes.text(1, 64), "By which the person signs in.")
        .needs("role", Shapes.nameOf(Role.class), "What the person may do.")
        .takes("salesperson", FieldShapes.CODE, "Who the person is in the log.")
        .answers(INVITED, this::invite);
  }

  private Route removeUser() {
    return ApiEndpoint.post("/users/{user}/remove", Admission.ADMIN)
        .does("removeUser", "Removes a user, with all sessions and keys.")
        .path("user", Shapes.text(), "The user's name.")
        .answers(USERS, this::remove);
  }

  private Route endSessions() {
    return ApiEndpoint.post("/users/{user}/end-sessions", Admission.ADMIN)
        .does("endSessions", "Signs a user out everywhere; keys stay.")
        .path("user", Shapes.text(), "The user's name.")
        .answers(USERS, this::endSessions);
  }

  private Route blockUser() {
    return ApiEndpoint.post("/users/{user}/block", Admission.ADMIN)
        .does("blockUser", "Keeps a user out, or lets the user in again.")
        .path("user", Shapes.text(), "The user's name.")
        .needs("blocked", Shapes.flag(), "Whether the user is kept out.")
        .answers(USERS, this::block);
  }

  private List<Token> keys(Call call) {
    return new EndSessions(desk)
        .tokens(call.visit().userName()).stream()
            .filter(token -> token.kind() == Token.Kind.API_KEY)
            .limit(Call.MOST)
            .toList();
  }

  private Invited invite(Call call) {
    UserName name = call.sent().text("name", UserName::new).orElseThrow();
    Role role = call.sent().text("role", Role::valueOf).orElseThrow();
    Optional<SalespersonCode> salesperson = call.sent().text("salesperson", SalespersonCode::new);
    if (name.equals(call.visit().userName()) && role != Role.ADMIN) {
      throw ownUser(call, "users.not-own-role");
    }
    String token = call.done(invite.run(name, role, salesperson, call.who()));
    return new Invited(call.visit().address("/enter/" + token));
  }

  private List<User> endSessions(Call call) {
    User user = call.there(desk.users().find(name(call)));
    new EndSessions(desk).run(user.name(), call.who());
    return invite.users();
  }

  private List<User> block(Call call) {
    boolean isBlocked = call.sent().flag("blocked").orElseThrow();
    UserName name = isBlocked ? anothersName(call) : name(call);
    call.there(desk.users().find(name));
    new BlockUser(desk).run(name, isBlocked, call.who());
    return invite.users();
  }

  private static UserName name(Call call) {
    return call.read("user", call.path("user"), UserName::new);
  }

  /** Nobody removes the branch on which one sits. */
  private static UserName anothersName(Call call) {
    UserName name = name(call);
    if (name.equals(call.visit().userName())) {
      throw ownUser(call, "users.not-removed");
    }
    return name;
  }

  private static RuntimeException ownUser(Call call, String words) {
    return call.trouble(409, "own-user", call.visit().say(words), call.visit().say("role.remedy"));
  }

  private List<User> remove(Call call) {
    UserName name = anothersName(call);
    call.there(desk.users().find(name));
    new RemoveUser(desk).run(name, call.who());
    return invite.users();
  }
}
