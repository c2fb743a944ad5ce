package org.mailtrail.testkit.health;

import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.testkit.Memory;

/** What is remembered of health, in memory. */
public final class InMemoryHealth {
  private InMemoryHealth() {}

  /** Nothing is remembered so far. */
  public static KeptHealth in(Memory memory) {
    return new KeptHealth(
        new InMemoryAilments(memory),
        new InMemoryWatchTimes(memory),
        new InMemoryIntakeHistory(memory),
        new InMemoryPassBoard(memory),
        new InMemoryBadges(memory),
        new InMemoryCapacityHistory(memory));
  }
}
