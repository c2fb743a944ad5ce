package org.mailtrail.application.port.job;

import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/**
 * Runs one job for each scheduled mailbox, again and again, on one of all the processes that share
 * a database. Schedules survive restarts; throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface JobScheduler {
  /** Schedules the mailbox, first run at once; one that is scheduled stays as it is. */
  void schedule(MailboxName mailbox);

  /** Takes the mailbox off; a run at work ends by itself and is not followed by another. */
  void cancel(MailboxName mailbox);

  /**
   * Brings the next run forward to now; while one is at work nothing changes.
   *
   * @return whether the mailbox is scheduled
   */
  boolean runNow(MailboxName mailbox);

  /** How it stands with the mailbox; empty when it is not scheduled. */
  Optional<JobState> state(MailboxName mailbox);

  /** How it stands with all mailboxes that are scheduled: one look-up, however many. */
  Map<MailboxName, JobState> states();
}
