package org.mailtrail.application.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.people.SalespersonCode;

/** Makes users, and hands out the links by which they come in. */
public final class InviteUser {
  private static final Duration INVITATION = Duration.ofDays(3);
  private static final String KIND = "salesperson";
  private static final Duration LINK = Duration.ofHours(1);

  private final AccessDesk desk;

  /** Inviting at this desk. */
  public InviteUser(AccessDesk desk) {
    this.desk = desk;
  }

  /** All users, by name. */
  public List<User> users() {
    return desk.users().all();
  }

  /**
   * Makes the user, or changes the role of one that is there, and hands out an invitation to choose
   * a password; the password of one that is there stays until then. Earlier invitations end, and
   * where the role is another, sessions too.
   *
   * @param salesperson who the user is in the log; refused where nobody has the code
   * @param who who invites
   * @return the invitation's token, for one use within three days
   */
  public DeskAnswer<String> run(
      UserName name, Role role, Optional<SalespersonCode> salesperson, String who) {
    return salesperson
        .filter(desk::isNobodys)
        .<DeskAnswer<String>>map(code -> DeskAnswer.refused(Refusal.unknown(KIND, code.value())))
        .orElseGet(() -> DeskAnswer.done(invited(name, role, salesperson, who)));
  }

  /** The same for somebody who is nobody in the log. */
  public String run(UserName name, Role role, String who) {
    return invited(name, role, Optional.empty(), who);
  }

  private String invited(
      UserName name, Role role, Optional<SalespersonCode> salesperson, String who) {
    Optional<User> before = keep(name, role, salesperson);
    if (before.filter(user -> user.role() != role).isPresent()) {
      new EndSessions(desk).run(name, who);
    }
    desk.note(
        Signature.of(who, InviteUser.class),
        name,
        "role",
        before.map(user -> user.role().name()).orElse(""),
        role.name());
    desk.tokens().of(name).stream()
        .filter(token -> token.kind() == Token.Kind.INVITATION)
        .forEach(token -> desk.tokens().remove(token.hash()));
    return desk.issue(Token.Kind.INVITATION, name, "invitation", INVITATION);
  }

  /**
   * Makes the user and hands out a link that signs in without a password.
   *
   * @return the link's token, for one use within an hour
   */
  public String link(UserName name, Role role) {
    keep(name, role, Optional.empty());
    return desk.issue(Token.Kind.LINK, name, "link", LINK);
  }

  private Optional<User> keep(UserName name, Role role, Optional<SalespersonCode> salesperson) {
    Optional<User> before = desk.users().find(name);
    User blank = new User(name, role, salesperson, Optional.empty());
    desk.users().save(before.map(user -> user.with(role, salesperson)).orElse(blank));
    return before;
  }
}
