package org.mailtrail.application.port.access;

import java.util.List;
import java.util.Optional;

/**
 * The people who may use the console; throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface Users {
  /** The user of this name. */
  Optional<User> find(UserName name);

  /** All users, by name. */
  List<User> all();

  /** Keeps the user; one of the same name is replaced. */
  void save(User user);

  /** Removes the user; idempotent. */
  void remove(UserName name);
}
