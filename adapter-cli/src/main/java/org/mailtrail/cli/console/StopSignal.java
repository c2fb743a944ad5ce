package org.mailtrail.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a command come to its own end when the process is told to end (SIGTERM, Ctrl-C): it is
 * asked, then told more firmly, and after nine seconds the process ends without it.
 */
public final class StopSignal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
  private static final Duration ASKED_FOR = Duration.ofSeconds(4);
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final int TIMES = 10;

  private final Runnable ask;
  private final Runnable insist;
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean isCalm;

  private StopSignal(Runnable ask, Runnable insist) {
    this.ask = ask;
    this.insist = insist;
  }

  /**
   * Hears the signal until it is closed, which says that the command has ended.
   *
   * @param ask what lets the command end when it has done what it is at
   * @param insist what cuts that short; done again and again
   */
  public static StopSignal heard(Runnable ask, Runnable insist) {
    StopSignal signal = new StopSignal(ask, insist);
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "stop"));
    return signal;
  }

  private void stop() {
    ask.run();
    try {
      boolean isOver = ended.await(ASKED_FOR.toMillis(), TimeUnit.MILLISECONDS);
      for (int i = 0; i < TIMES && !isOver; i++) {
        insist();
        isOver = ended.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
      }
      if (!isOver) {
        LOG.warn("what was being done did not end in time; the next start goes on with it");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void insist() {
    if (!isCalm) {
      insist.run();
    }
  }

  /** Nothing is left to be cut short: the calling thread puts away in peace what it has used. */
  public synchronized void calm() {
    isCalm = true;
    boolean unused = Thread.interrupted();
  }

  @Override
  public void close() {
    ended.countDown();
  }
}
