package org.mailtrail.testkit.books;

import java.time.Instant;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;

/** Fakes for the contracts of what people read and write by hand. */
final class Hands {
  private Hands() {}

  static HandBooks empty() {
    return in(new Memory());
  }

  static HandBooks outOfReach() {
    Memory memory = new Memory();
    HandBooks books = in(memory);
    memory.putOutOfReach();
    return books;
  }

  private static HandBooks in(Memory memory) {
    return new InMemoryBooks(memory, new SettableClock(Instant.parse("2026-03-02T12:00:00Z")));
  }
}
