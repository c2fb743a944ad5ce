package org.mailtrail.benchmark.console;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a page costs.
 *
 * @param name which
 * @param times from the request to the last byte, shortest first
 * @param bytes of its content, the most of all times
 * @param statements of the database, for each time
 * @param blocks of 8 kB that PostgreSQL touches, for each time
 */
record PageCost(String name, List<Duration> times, long bytes, double statements, double blocks) {
  PageCost {
    times = times.stream().sorted().toList();
  }

  /** The time that this part of all visits stays within. */
  Duration within(double part) {
    return times.get((int) Math.ceil(part * times.size()) - 1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %.0f |",
        name,
        millis(within(0.5)),
        millis(within(0.99)),
        bytes / 1_000.0,
        statements,
        blocks);
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
