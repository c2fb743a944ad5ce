package org.mailtrail.testkit.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.access.Users;
import org.mailtrail.testkit.Memory;

/** Users in memory. */
public final class InMemoryUsers implements Users {
  private final Memory memory;
  private final Map<UserName, User> kept;

  /** None so far. */
  public InMemoryUsers(Memory memory) {
    this.memory = memory;
    this.kept = memory.map();
  }

  @Override
  public Optional<User> find(UserName name) {
    return memory.access(() -> Optional.ofNullable(kept.get(name)));
  }

  @Override
  public List<User> all() {
    return memory.access(() -> List.copyOf(kept.values()));
  }

  @Override
  public void save(User user) {
    memory.access(() -> kept.put(user.name(), user) == null);
  }

  @Override
  public void remove(UserName name) {
    memory.access(() -> kept.remove(name) == null);
  }
}
