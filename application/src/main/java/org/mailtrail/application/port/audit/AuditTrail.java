package org.mailtrail.application.port.audit;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/**
 * Who did what to setups, people and what was logged, never altered afterwards; throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface AuditTrail {
  /** Adds the entry; part of the running unit of work. */
  void append(AuditEntry entry);

  /**
   * One page of the entries that the filter lets through, newest first; those of one instant in the
   * reverse order of adding. What is added meanwhile neither shifts nor repeats what is behind.
   *
   * @param after the last one of the page before; empty for the first page
   */
  List<AuditLine> page(AuditFilter filter, Optional<AuditPosition> after, int atMost);

  /**
   * The latest entries, in the same order.
   *
   * @param mailbox of this mailbox; empty for all
   */
  default List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost) {
    AuditFilter filter = mailbox.map(AuditFilter.all()::mailbox).orElse(AuditFilter.all());
    return page(filter, Optional.empty(), atMost).stream().map(AuditLine::entry).toList();
  }
}
