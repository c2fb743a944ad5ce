package org.mailtrail.application.port.job;

import java.time.Duration;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.thread.Crew;

/**
 * How this process works its jobs.
 *
 * @param lease a process that gave no sign of life for so long is taken for dead, 1 second or more;
 *     another takes its jobs over within twice that time
 * @param poll how often to look for what is due, 10 milliseconds or more: a job that another
 *     process scheduled starts that late
 * @param crew how many mailboxes are worked at once, and what becomes of those whose server is
 *     silent; the pool needs some connections more
 * @param patience how long to wait, when stopping, for runs at work before they are interrupted,
 *     and then for as long again before they are left behind
 */
public record JobSettings(Duration lease, Duration poll, Crew.Rules crew, Duration patience) {
  private static final String CREW = "job";
  private static final int MOST = 64;
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration DEADLINE = Duration.ofMinutes(15);
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);
  private static final Duration SHORTEST_POLL = Duration.ofMillis(10);

  /**
   * Refuses what cannot work.
   *
   * @throws SetupException when the lease, which a user sets, is too short
   */
  public JobSettings {
    if (lease.compareTo(SHORTEST_LEASE) < 0) {
      throw new SetupException(
          "mailtrail.lease",
          SetupSentence.TOO_SHORT.with(),
          SetupSentence.SET_OR_MORE.with("PT1S"));
    }
    if (poll.compareTo(SHORTEST_POLL) < 0 || patience.isNegative()) {
      throw new IllegalArgumentException("poll or patience are too small");
    }
  }

  /** With so many mailboxes worked at once, besides those whose server is silent. */
  public JobSettings(Duration lease, Duration poll, int threads, Duration patience) {
    this(
        lease,
        poll,
        new Crew.Rules(CREW, threads, Math.max(MOST, 2 * threads), SILENCE, DEADLINE),
        patience);
  }

  /** With this lease and so many at once: looks every five seconds, waits 3.5 seconds. */
  public static JobSettings standard(Duration lease, int threads) {
    return new JobSettings(lease, Duration.ofSeconds(5), threads, Duration.ofMillis(3_500));
  }
}
