package org.mailtrail.testkit.health;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.health.Badge;
import org.mailtrail.application.port.health.Badges;
import org.mailtrail.testkit.Memory;

/** Badges in memory. */
final class InMemoryBadges implements Badges {
  private final Memory memory;
  private final Map<String, Badge> badges;

  InMemoryBadges(Memory memory) {
    this.memory = memory;
    this.badges = memory.map();
  }

  @Override
  public void keep(Badge badge) {
    memory.access(() -> Optional.ofNullable(badges.put(badge.hash().hex(), badge)));
  }

  @Override
  public Optional<Badge> find(TokenHash hash) {
    return memory.access(() -> Optional.ofNullable(badges.get(hash.hex())));
  }

  @Override
  public List<Badge> all() {
    return memory.access(
        () -> badges.values().stream().sorted(Comparator.comparing(Badge::label)).toList());
  }

  @Override
  public boolean remove(TokenHash hash) {
    return memory.access(() -> badges.remove(hash.hex()) != null);
  }
}
