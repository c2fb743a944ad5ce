package org.mailtrail.application.job.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.Routine;

/**
 * How long to wait before the next pass, read off the passes before. Without memory of its own, so
 * a restart changes nothing.
 *
 * @param routine the mailbox's interval, and whether it may vary
 * @param shortest no wait is shorter: what Exchange's quota leaves
 * @param night when nobody is expected to write
 */
public record Pace(Routine routine, Duration shortest, Night night) {
  /** How many passes of the history are enough to tell the pace. */
  public static final int HISTORY = 12;

  /** No wait after a failure is longer, unless the interval is. */
  public static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(15);

  private static final Duration FIRST_FOR_A_PERSON = Duration.ofMinutes(5);
  private static final int BUSY_PART = 6;
  private static final int NIGHT_FACTOR = 5;
  private static final double JITTER = 0.2;

  /**
   * The wait before the next pass.
   *
   * @param newestFirst the latest passes, {@link #HISTORY} are enough
   * @param now the time
   * @param chance 0 to 1, drawn anew each time; spreads retries over a fifth either way
   */
  public Duration after(List<PassReport> newestFirst, Instant now, double chance) {
    int failures = streak(newestFirst, false);
    Duration wait =
        failures > 0
            ? spread(backOff(newestFirst.get(0), failures), chance)
            : routine.adaptive() ? adapted(newestFirst, now) : routine.interval();
    return max(wait, shortest);
  }

  /** The longest wait after a good pass at that time; passes further apart are late. */
  public Duration longestWait(Instant now) {
    Duration interval = routine.interval();
    boolean slow = routine.adaptive() && night.covers(now);
    Duration longest = slow ? min(interval.multipliedBy(NIGHT_FACTOR), LONGEST_BACK_OFF) : interval;
    return max(max(interval, longest), shortest);
  }

  /** Doubles up to a quarter of an hour, and never gives up. */
  private Duration backOff(PassReport newest, int failures) {
    boolean retryHelps = newest.problem().map(Problem::retryHelps).orElse(true);
    Duration interval = routine.interval();
    Duration first = retryHelps ? interval : max(interval, FIRST_FOR_A_PERSON);
    return doubled(first, failures - 1, max(interval, LONGEST_BACK_OFF));
  }

  /** Short while mail flows; doubles with each pass that saw none. */
  private Duration adapted(List<PassReport> newestFirst, Instant now) {
    int quiet = streak(newestFirst, true);
    Duration busy = routine.interval().dividedBy(BUSY_PART);
    return doubled(busy, quiet, longestWait(now));
  }

  private static int streak(List<PassReport> newestFirst, boolean good) {
    long length = 0;
    for (PassReport report : newestFirst) {
      if (report.isGood() != good || (good && report.counts().seen() > 0)) {
        break;
      }
      length += report.time().looks();
    }
    return (int) Math.min(length, HISTORY);
  }

  private static Duration doubled(Duration first, int times, Duration most) {
    Duration wait = first;
    for (int i = 0; i < times && wait.compareTo(most) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return min(wait, most);
  }

  private static Duration spread(Duration wait, double chance) {
    return Duration.ofMillis(Math.round(wait.toMillis() * (1 - JITTER + 2 * JITTER * chance)));
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
