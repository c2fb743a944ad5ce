package org.mailtrail.application.job.pace;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Routine;

/**
 * What times the jobs of one installation.
 *
 * @param quota what Exchange lets pass
 * @param night when nobody is expected to write
 * @param dice numbers from 0 to 1, drawn for spreading retries
 */
public record JobClock(Quota quota, Night night, DoubleSupplier dice) {
  /** The pace of a mailbox among all mailboxes that are set up. */
  public Pace pace(Routine routine, List<MailboxSetup> all) {
    int enabled = Math.toIntExact(all.stream().filter(MailboxSetup::enabled).count());
    Duration shortest = quota.shortestWait(enabled);
    return new Pace(routine, shortest, night);
  }

  public double chance() {
    return dice.getAsDouble();
  }
}
