package org.mailtrail.application.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.domain.people.SalespersonCode;

/** Makes users, and hands out the links by which they come in. */
public final class InviteUser {
  private static final Duration INVITATION = Duration.ofDays(3);
  private static final Duration LINK = Duration.ofHours(1);
  private static final Duration KEY = Duration.ofDays(365);

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
   * a password; the password of one that is there stays until then. Earlier invitations end.
   *
   * @return the invitation's token, for one use within three days
   */
  public String run(UserName name, Role role, Optional<SalespersonCode> salesperson) {
    keep(name, role, salesperson);
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

  /** Hands out a key for programs, which lives for a year. */
  public String key(UserName name, String label) {
    return desk.issue(Token.Kind.API_KEY, name, label, KEY);
  }

  private void keep(UserName name, Role role, Optional<SalespersonCode> salesperson) {
    Optional<String> password = desk.users().find(name).flatMap(User::password);
    desk.users().save(new User(name, role, salesperson, password));
  }
}
