package org.mailtrail.application.port.setup;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/**
 * Every change of a setup, never altered afterwards; throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface AuditTrail {
  /** Adds the entry; part of the running unit of work. */
  void append(AuditEntry entry);

  /**
   * The latest entries, newest first; entries of one instant in the reverse order of adding.
   *
   * @param mailbox of this mailbox; empty for all
   */
  List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost);
}
