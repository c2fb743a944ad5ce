package org.mailtrail.application.access;

import java.util.Optional;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.setup.SetupDesk.Signature;

/** Puts into the audit trail that passwords are guessed for a user. */
public final class NoteGuessing {
  private final AccessDesk desk;

  /** Noting at this desk. */
  public NoteGuessing(AccessDesk desk) {
    this.desk = desk;
  }

  /**
   * Notes it, where there is such a user; the caller sees to it that this is not done all the time.
   *
   * @param name as it was typed
   * @param from the address of the latest attempt
   */
  public void run(String name, String from) {
    named(name)
        .ifPresent(
            user ->
                desk.note(
                    new Signature("sign-in", NoteGuessing.class.getSimpleName()),
                    user.name(),
                    "password guessed",
                    "",
                    from));
  }

  private Optional<User> named(String name) {
    try {
      return desk.users().find(new UserName(name));
    } catch (IllegalArgumentException nobodysName) {
      return Optional.empty();
    }
  }
}
