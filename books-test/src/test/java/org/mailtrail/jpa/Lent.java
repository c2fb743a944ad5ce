package org.mailtrail.jpa;

import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.testkit.SettableClock;

/**
 * A database that one test after the other has to itself, as if nobody had used it: opening another
 * takes longer than most tests. Given back by closing.
 */
record Lent(Databases kind, DatabaseSettings settings, JpaAdapters adapters)
    implements AutoCloseable {
  private static final Map<Databases, Deque<Lent>> FREE = new ConcurrentHashMap<>();

  static Lent of(Databases kind) {
    Lent used = free(kind).poll();
    return used == null ? opened(kind) : used.cleared();
  }

  private static Deque<Lent> free(Databases kind) {
    return FREE.computeIfAbsent(kind, any -> new ConcurrentLinkedDeque<>());
  }

  private static Lent opened(Databases kind) {
    DatabaseSettings settings = kind.fresh();
    SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
    return new Lent(kind, settings, JpaAdapters.open(settings, clock));
  }

  private Lent cleared() {
    kind.clear(settings);
    if (adapters.templates().find(InteractionTemplate.DEFAULT_CODE).isEmpty()) {
      adapters.templates().put(InteractionTemplate.email());
    }
    return this;
  }

  @Override
  public void close() {
    free(kind).push(this);
  }
}
