package org.mailtrail.bootstrap.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.health.Backlog;
import org.mailtrail.application.health.MeasureBacklog;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits in the intakes, measured when somebody asks, but not more often than needed. Whoever
 * asks never waits long for an Exchange that does not answer.
 */
final class Backlogs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backlogs.class);
  private static final int THREADS = 4;

  private final MeasureBacklog measure;
  private final Duration fresh;
  private final Duration patience;
  private final Clock clock;
  private final Map<MailboxName, Measuring> measured = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Backlogs::thread);

  /**
   * Measuring in threads of its own.
   *
   * @param fresh how long a measurement counts
   * @param patience how long to wait for one
   */
  Backlogs(MeasureBacklog measure, Duration fresh, Duration patience, Clock clock) {
    this.measure = measure;
    this.fresh = fresh;
    this.patience = patience;
    this.clock = clock;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "backlog");
    thread.setDaemon(true);
    return thread;
  }

  /** What waits; empty when it cannot be measured, or not in time. */
  Optional<Backlog> of(MailboxSetup setup) {
    return measured
        .compute(setup.name(), (name, before) -> isGood(before) ? before : begin(setup))
        .result()
        .copy()
        .completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private boolean isGood(@Nullable Measuring before) {
    return before != null
        && (!before.result().isDone() || clock.instant().isBefore(before.begunAt().plus(fresh)));
  }

  private Measuring begin(MailboxSetup setup) {
    return new Measuring(
        clock.instant(), CompletableFuture.supplyAsync(() -> measure(setup), threads));
  }

  private Optional<Backlog> measure(MailboxSetup setup) {
    try {
      return Optional.of(measure.run(setup));
    } catch (PortException unreachable) {
      // health says that it is unknown; the job, which meets the same, says why
      LOG.debug("the backlog of {} cannot be measured: {}", setup.name(), unreachable.getMessage());
      return Optional.empty();
    } catch (RuntimeException fault) {
      LOG.error("a fault of Mailtrail hides the backlog of {}", setup.name(), fault);
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private record Measuring(Instant begunAt, CompletableFuture<Optional<Backlog>> result) {}
}
