package org.mailtrail.acceptance;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.http.Request;

/** Starts a process and kills it at some moment of its work. */
final class Killing {
  private static final int MOST_NANOS = 60_000_000;

  private final KillRig rig;
  private final Random random;
  private final String[] options;

  Killing(KillRig rig, Random random, String... options) {
    this.rig = rig;
    this.random = random;
    this.options = options;
  }

  /** Where a process stands in its work when it is killed. */
  @SuppressWarnings("ImmutableEnumChecker") // the predicates hold nothing
  enum Moment {
    /** Somewhere: at its folders, at a page, at its moves, when it looks through the archive. */
    ANYWHERE((rig, request) -> true, 12, MOST_NANOS),
    /** It has read a page: it looks people up, decides, writes, commits. */
    WRITING(KillRig::isReading, 3, MOST_NANOS),
    /** It has committed a page, and none of its messages is moved: the first move arrives. */
    COMMITTED(KillRig::isMoving, 1, 0),
    /** Some messages are moved, others are not. */
    MOVING(KillRig::isMoving, 3, MOST_NANOS / 4);

    private final BiPredicate<KillRig, Request> sign;
    private final int mostSigns;
    private final int mostNanos;

    Moment(BiPredicate<KillRig, Request> sign, int mostSigns, int mostNanos) {
      this.sign = sign;
      this.mostSigns = mostSigns;
      this.mostNanos = mostNanos;
    }
  }

  /** Whether it was killed; it may have come to its end before the moment came. */
  boolean at(Moment moment) throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch dead = new CountDownLatch(1);
    AtomicInteger signs = new AtomicInteger(1 + random.nextInt(moment.mostSigns));
    int nanos = random.nextInt(moment.mostNanos + 1);
    rig.simulator()
        .faults()
        .next(1, Fault.NONE, request -> holdAt(moment, request, signs, reached, dead));
    try (OwnProcess process = rig.process(options)) {
      while (!reached.await(20, TimeUnit.MILLISECONDS) && process.isAlive()) {
        Thread.onSpinWait();
      }
      spin(nanos);
      boolean alive = process.isAlive();
      process.kill();
      dead.countDown();
      return alive;
    } finally {
      rig.simulator().faults().stop();
    }
  }

  private boolean holdAt(
      Moment moment,
      Request request,
      AtomicInteger signs,
      CountDownLatch reached,
      CountDownLatch dead) {
    if (moment.sign.test(rig, request) && signs.decrementAndGet() == 0) {
      reached.countDown();
      if (moment.mostNanos == 0) {
        await(dead);
      }
    }
    return false;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void spin(long nanos) {
    long from = System.nanoTime();
    while (System.nanoTime() - from < nanos) {
      Thread.onSpinWait();
    }
  }
}
