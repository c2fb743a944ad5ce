package org.mailtrail.jpa.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.mailtrail.application.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time as db-scheduler asks for it. Where a clock is set back, db-scheduler would sleep until
 * it has caught up, for a year if need be, and so would the jobs that have been put down meanwhile.
 */
public final class ClockSetBack implements com.github.kagkarlsson.scheduler.Clock {
  private static final Logger LOG = LoggerFactory.getLogger(ClockSetBack.class);
  private static final Duration SLIGHTLY = Duration.ofSeconds(1);

  private final Clock clock;
  private final JpaJobScheduler table;
  private final AtomicReference<Instant> latest;

  /** At the start as well: the clock may have been set back meanwhile. */
  private final AtomicBoolean isOwed = new AtomicBoolean(true);

  private volatile Runnable waking = () -> {};

  public ClockSetBack(Clock clock, JpaJobScheduler table) {
    this.clock = clock;
    this.table = table;
    this.latest = new AtomicReference<>(clock.instant());
  }

  /** What lets db-scheduler look at once, however long it wanted to sleep. */
  public void wakes(Runnable scheduler) {
    waking = scheduler;
  }

  @Override
  public Instant now() {
    Instant now = clock.instant();
    if (now.isBefore(latest.getAndSet(now).minus(SLIGHTLY))) {
      isOwed.set(true);
    }
    if (isOwed.compareAndSet(true, false)) {
      // whoever asks for the time may be in the midst of a transaction
      Thread apart = new Thread(this::bringBack, "clock-set-back");
      apart.setDaemon(true);
      apart.start();
    }
    return now;
  }

  private void bringBack() {
    try {
      int waiting = table.bringBack();
      if (waiting > 0) {
        LOG.warn("the clock was set back; {} jobs that had to wait for it are due", waiting);
      }
      waking.run();
    } catch (StoreException | IllegalStateException outOfReachOrClosed) {
      LOG.debug("whether jobs wait for a clock that was ahead is asked again", outOfReachOrClosed);
      isOwed.set(true);
    }
  }
}
