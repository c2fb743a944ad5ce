package org.mailtrail.application.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.health.PassBoard;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.MailboxName;

/**
 * The passes that run, as far as they have come: those of this process at once, those of others by
 * what they show on the board, which a pass does no more often than every five seconds, and only if
 * it runs so long. Safe for several threads.
 */
public final class RunningPasses {
  private static final Duration BETWEEN_SHOWS = Duration.ofSeconds(5);

  /** Who has shown nothing for so long is dead, or has been at one batch for very long. */
  private static final Duration ALIVE = Duration.ofMinutes(5);

  private final Clock clock;
  private final PassBoard board;
  private final Map<MailboxName, PassAtWork> here = new TreeMap<>();

  /** When each pass of this process was shown last, or has told of its first batch. */
  private final Map<MailboxName, Instant> shown = new HashMap<>();

  private final Map<MailboxName, Boolean> onBoard = new HashMap<>();
  private long changes;

  /** Nothing runs here so far. */
  public RunningPasses(Clock clock, PassBoard board) {
    this.clock = clock;
    this.board = board;
  }

  /**
   * Those that have told of a batch, by mailbox, in whatever process they run.
   *
   * @throws StoreException when the board is out of reach
   */
  public List<PassAtWork> now() {
    Instant dead = clock.instant().minus(ALIVE);
    Map<MailboxName, PassAtWork> all = new TreeMap<>();
    board.shown().stream()
        .filter(pass -> pass.at().isAfter(dead))
        .forEach(pass -> all.put(pass.mailbox(), pass));
    synchronized (this) {
      all.putAll(here);
    }
    return List.copyOf(all.values());
  }

  /** How often something has changed in this process. */
  public synchronized long changes() {
    return changes;
  }

  /**
   * Waits until something has changed in this process since then, or for so long.
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

  /** Lets all who wait for a change look for themselves; to them it is one. */
  public synchronized void wake() {
    changed();
  }

  /** The observer, overheard. */
  public PassObserver overhearing(PassObserver observer) {
    return new PassObserver() {
      @Override
      public void progressed(MailboxName mailbox, PassCounts soFar) {
        note(new PassAtWork(mailbox, soFar, clock.instant()));
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

  private void note(PassAtWork pass) {
    if (isDue(pass)) {
      tell(() -> board.show(pass));
    }
  }

  private synchronized boolean isDue(PassAtWork pass) {
    here.put(pass.mailbox(), pass);
    changed();
    Instant since = shown.putIfAbsent(pass.mailbox(), pass.at());
    boolean isDue = since != null && !pass.at().isBefore(since.plus(BETWEEN_SHOWS));
    if (isDue) {
      shown.put(pass.mailbox(), pass.at());
      onBoard.put(pass.mailbox(), true);
    }
    return isDue;
  }

  /** A pass has ended. */
  public void ended(PassReport report) {
    if (isOnBoard(report.mailbox())) {
      tell(() -> board.clear(report.mailbox()));
    }
  }

  private synchronized boolean isOnBoard(MailboxName mailbox) {
    here.remove(mailbox);
    shown.remove(mailbox);
    changed();
    return onBoard.remove(mailbox) != null;
  }

  private static void tell(Runnable telling) {
    try {
      telling.run();
    } catch (StoreException comfortOnly) {
      // the pass meets the same at its next batch, and says so; nobody else needs the board
    }
  }

  private void changed() {
    changes++;
    notifyAll();
  }
}
