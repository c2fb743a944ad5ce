package org.mailtrail.testkit.health;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.health.WatchTimes;
import org.mailtrail.testkit.Memory;

/** When health was looked at, in memory. */
final class InMemoryWatchTimes implements WatchTimes {
  private final Memory memory;
  private final Map<Integer, Span> span;

  InMemoryWatchTimes(Memory memory) {
    this.memory = memory;
    this.span = memory.map();
  }

  @Override
  public Optional<Span> span() {
    return memory.access(() -> Optional.ofNullable(span.get(1)));
  }

  @Override
  public void looked(Instant at) {
    memory.access(() -> span.merge(1, new Span(at, at), (old, now) -> new Span(old.begunAt(), at)));
  }
}
