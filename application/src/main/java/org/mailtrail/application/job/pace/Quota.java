package org.mailtrail.application.job.pace;

import java.time.Duration;

/**
 * How many requests Exchange lets pass, and how many a pass over an empty intake needs.
 *
 * @param requests so many, in a mailbox, or for all that share
 * @param per in this time
 * @param requestsPerPass what one empty pass costs
 */
public record Quota(int requests, Duration per, int requestsPerPass) {
  private static final Duration SHORTEST = Duration.ofSeconds(5);

  /** Refuses what allows nothing. */
  public Quota {
    if (requests < 1 || requestsPerPass < 1 || per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException("a quota allows something, and a pass costs something");
    }
  }

  /**
   * A thousand requests in ten minutes, eight a pass: a tenth of what the narrowest of the servers
   * lets pass is for looking whether there is anything, the rest for the mail itself.
   */
  public static Quota standard() {
    return new Quota(1_000, Duration.ofMinutes(10), 8);
  }

  /** The shortest wait between two passes over one mailbox when so many share the quota. */
  public Duration shortestWait(int mailboxes) {
    long wanted = (long) requestsPerPass * Math.max(1, mailboxes);
    Duration wait = per.multipliedBy(wanted).dividedBy(requests);
    return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
  }
}
