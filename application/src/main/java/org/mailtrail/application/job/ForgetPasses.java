package org.mailtrail.application.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.SetupSentence;

/** Clears the history of what is older than it is kept, a bounded number of passes at a time. */
public final class ForgetPasses {
  /** So few that nobody who works a mailbox waits for it. */
  static final int AT_ONCE = 1_000;

  private static final Duration SHORTEST = Duration.ofDays(1);
  private static final Duration BETWEEN = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Passes passes;
  private final Duration kept;
  private final Clock clock;

  /**
   * Clearing this history.
   *
   * @param kept how long a pass is kept, a day or more
   */
  public ForgetPasses(Passes passes, Duration kept, Clock clock) {
    this.passes = passes;
    this.kept = requireKept(kept);
    this.clock = clock;
  }

  /**
   * The same duration.
   *
   * @throws SetupException when it is too short for who looks for what went wrong
   */
  public static Duration requireKept(Duration kept) {
    if (kept.compareTo(SHORTEST) < 0) {
      throw new SetupException(
          "mailtrail.history",
          SetupSentence.TOO_SHORT.with(),
          SetupSentence.SET_OR_MORE.with("P1D"));
    }
    return kept;
  }

  /**
   * Forgets the oldest. The latest pass of each mailbox stays, and so does its latest good one.
   *
   * @return how long to wait before the next time; short while there is more
   * @throws org.mailtrail.application.port.StoreException when the history is out of reach
   */
  public Duration run() {
    Instant before = clock.instant().minus(kept);
    return passes.forget(before, AT_ONCE) < AT_ONCE ? BETWEEN : SOON;
  }
}
