package org.mailtrail.testkit.outbox;

import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.alarm.AlarmMemory;
import org.mailtrail.testkit.Memory;

/** What was told of health, in memory. */
public final class InMemoryAlarmMemory implements AlarmMemory {
  private final Memory memory;
  private final Map<Integer, Seen> seen;

  /** Nothing was seen so far. */
  public InMemoryAlarmMemory(Memory memory) {
    this.memory = memory;
    this.seen = memory.map();
  }

  @Override
  public Optional<Seen> last() {
    return memory.access(() -> Optional.ofNullable(seen.get(1)));
  }

  @Override
  public void remember(Seen one) {
    memory.access(() -> seen.put(1, one));
  }
}
