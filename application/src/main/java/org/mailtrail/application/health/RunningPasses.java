package org.mailtrail.application.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.MailboxName;

/** The passes that run in this process, as far as they have come. Safe for several threads. */
public final class RunningPasses {
  private final Clock clock;
  private final Map<MailboxName, Running> running = new TreeMap<>();
  private long changes;

  /** Nothing runs so far. */
  public RunningPasses(Clock clock) {
    this.clock = clock;
  }

  /**
   * A pass that runs.
   *
   * @param mailbox over this mailbox
   * @param soFar what it did
   * @param at when that was so
   */
  public record Running(MailboxName mailbox, PassCounts soFar, Instant at) {}

  /** Those that have told of a batch, by mailbox. */
  public synchronized List<Running> now() {
    return List.copyOf(running.values());
  }

  /** How often something has changed. */
  public synchronized long changes() {
    return changes;
  }

  /**
   * Waits until something has changed since then, or for so long.
   *
   * @param seen what {@link #changes} said then
   * @return what it says now
   */
  public synchronized long awaitChange(long seen, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toMillis();
    while (changes == seen && left > 0) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
    return changes;
  }

  /** The observer, overheard. */
  public PassObserver overhearing(PassObserver observer) {
    return new PassObserver() {
      @Override
      public void progressed(MailboxName mailbox, PassCounts soFar) {
        note(new Running(mailbox, soFar, clock.instant()));
        observer.progressed(mailbox, soFar);
      }

      @Override
      public boolean stopRequested() {
        return observer.stopRequested();
      }

      @Override
      public void broke(MailboxName mailbox, Throwable fault) {
        observer.broke(mailbox, fault);
      }
    };
  }

  private synchronized void note(Running pass) {
    running.put(pass.mailbox(), pass);
    changed();
  }

  /** A pass has ended. */
  public synchronized void ended(PassReport report) {
    running.remove(report.mailbox());
    changed();
  }

  private void changed() {
    changes++;
    notifyAll();
  }
}
