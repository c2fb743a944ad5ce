package org.mailtrail.application.port.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.message.MailboxName;

/**
 * What lay in the mailboxes day by day. Goes with a mailbox when it is handed over to another name.
 * Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface CapacityHistory {
  /** Keeps what was measured on a day, in place of what was kept of the same day. */
  void keep(MailboxName mailbox, MeasuredDay day);

  /** Those of the mailbox on that day or later, oldest first. */
  List<MeasuredDay> since(MailboxName mailbox, LocalDate first);

  /** When each mailbox was measured last: one look-up, however many. */
  Map<MailboxName, Instant> latest();

  /**
   * Forgets what is old.
   *
   * @param folders of days before that, the single folders
   * @param days days before that, whole
   */
  void forget(LocalDate folders, LocalDate days);
}
