package org.mailtrail.testkit.plug;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.plug.storage.KeptByHand;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.plug.storage.KeptPasses;
import org.mailtrail.application.plug.storage.KeptPeople;
import org.mailtrail.application.plug.storage.KeptSetups;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.job.Chore;
import org.mailtrail.application.port.job.JobRunner;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.books.InMemoryBooks;
import org.mailtrail.testkit.health.InMemoryHealth;
import org.mailtrail.testkit.identity.InMemorySealedStore;
import org.mailtrail.testkit.job.InMemoryJobScheduler;
import org.mailtrail.testkit.outbox.InMemoryOutbox;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;
import org.mailtrail.testkit.setup.InMemoryPredecessors;
import org.mailtrail.testkit.setup.InMemorySetups;

/** Everything that is kept, in one memory. */
public final class InMemoryStorage implements StoragePlug {
  private final InMemoryBooks books;
  private final KeptSetups setups;
  private final InMemoryJobScheduler jobs;
  private final KeptOutbox outbox;
  private final KeptHealth health;
  private final InMemoryErasures erasures;

  /** Nothing is kept so far but the template {@code EMAIL}. */
  public InMemoryStorage(Clock clock) {
    Memory memory = new Memory();
    this.books = new InMemoryBooks(memory, clock);
    InMemoryAuditTrail trail = new InMemoryAuditTrail(memory);
    this.setups =
        new KeptSetups(
            new InMemorySetups(memory),
            new InMemoryPredecessors(memory, (from, to) -> {}),
            trail,
            new InMemorySealedStore(memory));
    this.jobs = new InMemoryJobScheduler(memory, clock);
    InMemoryOutbox events = new InMemoryOutbox(memory);
    this.outbox = events.kept();
    this.erasures = new InMemoryErasures(memory, books, trail, events);
    this.health = InMemoryHealth.in(memory);
  }

  /** The books, with the people in them. */
  public InMemoryBooks inMemory() {
    return books;
  }

  @Override
  public Books books() {
    return books.books();
  }

  @Override
  public KeptPasses keptPasses(Duration lease) {
    return new KeptPasses(books.passes(), books.passLock(), books.passDiary());
  }

  @Override
  public KeptPeople keptPeople() {
    return new KeptPeople(books.people(), books.people(), erasures);
  }

  @Override
  public KeptByHand keptByHand() {
    return books;
  }

  @Override
  public KeptSetups keptSetups() {
    return setups;
  }

  @Override
  public KeptOutbox keptOutbox() {
    return outbox;
  }

  @Override
  public KeptHealth keptHealth() {
    return health;
  }

  /**
   * Runs what is due in the thread that schedules it, or that brings it forward; of chores nothing.
   */
  @Override
  public JobRunner jobRunner() {
    return new RunsHere(jobs);
  }

  private record RunsHere(InMemoryJobScheduler scheduler) implements JobRunner {
    @Override
    public Jobs start(
        JobSettings settings,
        Crew crew,
        Function<MailboxName, Optional<Duration>> work,
        List<Chore> chores) {
      InMemoryJobScheduler here = scheduler.process(work, Runnable::run);
      here.runDue();
      return Jobs.of(here, crew::shutdownNow);
    }
  }

  @Override
  public void close() {
    // memory is given back by itself
  }
}
