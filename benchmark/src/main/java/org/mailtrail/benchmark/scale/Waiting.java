package org.mailtrail.benchmark.scale;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for other processes. */
final class Waiting {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private Waiting() {}

  static void seconds(int seconds) throws InterruptedException {
    TimeUnit.SECONDS.sleep(seconds);
  }

  /** Until something is so, or an exception after so long. */
  static void until(Duration most, Callable<Boolean> isSo) throws Exception {
    long deadline = System.nanoTime() + most.toNanos();
    while (!isSo.call()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("it is not so after " + most);
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
    }
  }
}
