package org.mailtrail.application.access;

import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.setup.SetupDesk.Signature;

/**
 * Keeps a user out, or lets the user in again. Removing is not enough for who signs in at the
 * organisation: its groups would make the user anew.
 */
public final class BlockUser {
  private final AccessDesk desk;

  /** Blocking at this desk. */
  public BlockUser(AccessDesk desk) {
    this.desk = desk;
  }

  /**
   * Blocks or unblocks; idempotent. Sessions, invitations and links of a blocked user end; keys let
   * nobody in until the user is unblocked.
   *
   * @param isBlocked whether the user is kept out from now on
   * @param who who wants it
   */
  public DeskAnswer<User> run(UserName name, boolean isBlocked, String who) {
    return desk.users()
        .find(name)
        .map(user -> DeskAnswer.done(blocked(user, isBlocked, who)))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("user", name.value())));
  }

  private User blocked(User user, boolean isBlocked, String who) {
    User now = user.blocked(isBlocked);
    if (!now.equals(user)) {
      desk.users().save(now);
      desk.note(
          Signature.of(who, BlockUser.class),
          user.name(),
          "blocked",
          String.valueOf(user.isBlocked()),
          String.valueOf(isBlocked));
    }
    if (isBlocked) {
      endSessions(user.name());
    }
    return now;
  }

  private void endSessions(UserName user) {
    desk.tokens().of(user).stream()
        .filter(token -> token.kind() != Token.Kind.API_KEY)
        .forEach(token -> desk.tokens().remove(token.hash()));
  }
}
