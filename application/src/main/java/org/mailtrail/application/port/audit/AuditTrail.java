package org.mailtrail.application.port.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.domain.message.MailboxName;

/**
 * Who did what to setups, people and what was logged, never altered afterwards; throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface AuditTrail {
  /** So many entries are handed over at once. */
  int PAGE = 500;

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
   * Hands over all that the filter lets through, in the same order and a page at a time: each is
   * behind the one before, so this ends, though new entries come meanwhile.
   */
  default void read(AuditFilter filter, int atMost, Consumer<List<AuditEntry>> taker) {
    Optional<AuditPosition> after = Optional.empty();
    int left = atMost;
    while (left > 0) {
      List<AuditLine> lines = page(filter, after, Math.min(left, PAGE));
      if (lines.isEmpty()) {
        return;
      }
      taker.accept(lines.stream().map(AuditLine::entry).toList());
      after = Optional.of(lines.get(lines.size() - 1).position());
      left -= lines.size();
    }
  }

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
