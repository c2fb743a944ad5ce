package org.mailtrail.web.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.access.Role;

/** Who is let in by a route. */
public enum Admission {
  /** Everybody, also without a session. */
  EVERYBODY(null),
  /** Who may read the log. */
  VIEWER(Role.VIEWER),
  /** Who may act on it. */
  SALES(Role.SALES),
  /** Who may set up mailboxes and users. */
  ADMIN(Role.ADMIN);

  private final Optional<Role> role;

  Admission(@Nullable Role role) {
    this.role = Optional.ofNullable(role);
  }

  /** The least role; empty for everybody. */
  public Optional<Role> role() {
    return role;
  }
}
