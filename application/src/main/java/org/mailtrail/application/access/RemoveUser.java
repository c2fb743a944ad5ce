package org.mailtrail.application.access;

import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.setup.SetupDesk.Signature;

/** Removes a user, with every session, key and link. */
public final class RemoveUser {
  private final AccessDesk desk;

  /** Removing at this desk. */
  public RemoveUser(AccessDesk desk) {
    this.desk = desk;
  }

  /**
   * Removes the user; what lets the user in goes first.
   *
   * @param who who wants it
   * @return whether there was one
   */
  public boolean run(UserName name, String who) {
    desk.tokens().of(name).forEach(token -> desk.tokens().remove(token.hash()));
    return desk.users()
        .find(name)
        .map(
            user -> {
              desk.users().remove(name);
              desk.note(Signature.of(who, RemoveUser.class), name, "role", user.role().name(), "");
              return user;
            })
        .isPresent();
  }
}
