package org.mailtrail.testkit.books;

import java.time.Clock;
import java.time.Duration;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.testkit.Memory;

/** All books over one memory, with the template {@code EMAIL} in them. */
public final class InMemoryBooks {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Memory memory;
  private final InMemoryPeople people;
  private final InMemoryPasses passes;
  private final InMemoryPassLock passLock;
  private final Books books;

  /** Books of their own. */
  public InMemoryBooks(Clock clock) {
    this(new Memory(), clock);
  }

  /** Books in this memory. */
  public InMemoryBooks(Memory memory, Clock clock) {
    this.memory = memory;
    this.people = new InMemoryPeople(memory);
    this.passes = new InMemoryPasses(memory);
    this.passLock = new InMemoryPassLock(memory, clock, LEASE);
    InMemoryTemplates templates = new InMemoryTemplates(memory);
    templates.put(InteractionTemplate.email());
    this.books =
        new Books(
            people,
            templates,
            new InMemoryInteractionLog(memory),
            new InMemoryLedger(memory),
            new InMemoryWorkInHand(memory),
            memory);
  }

  /** What the logging job reads and writes. */
  public Books books() {
    return books;
  }

  /** Salespeople and contacts: address book, register and review in one. */
  public InMemoryPeople people() {
    return people;
  }

  /** The history of passes. */
  public InMemoryPasses passes() {
    return passes;
  }

  /** Leases of five minutes. */
  public InMemoryPassLock passLock() {
    return passLock;
  }

  /** The store behind all of them, which can be put out of reach. */
  public Memory memory() {
    return memory;
  }
}
