package org.mailtrail.web.site;

import java.util.Optional;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.User;

/**
 * Who asks.
 *
 * @param user the user; empty without a session
 * @param token what was shown: a session's token, or a random one for this browser alone
 */
public record Caller(Optional<User> user, String token) {
  /** Whether a route lets the caller in. */
  public boolean mayEnter(Admission admission) {
    Optional<Role> least = admission.role();
    return least.isEmpty() || user.filter(known -> known.role().includes(least.get())).isPresent();
  }

  @Override
  public String toString() {
    return user.map(User::toString).orElse("nobody");
  }
}
