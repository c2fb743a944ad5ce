package org.mailtrail.application.port.audit;

import java.time.Instant;
import java.util.List;
import org.mailtrail.domain.message.MailboxName;

/**
 * Who did what to a setup or to what was logged, and when.
 *
 * @param at when
 * @param who the person or program, as the caller names it
 * @param mailbox whose setup, or through which it was logged; {@link #ALL_MAILBOXES} for what
 *     belongs to no single one
 * @param action the use case's name, such as {@code StartLogging}
 * @param changes what is different now, empty when no setting changed
 */
public record AuditEntry(
    Instant at, String who, MailboxName mailbox, String action, List<Change> changes) {
  /** Stands for all of them: people and opportunities belong to no single mailbox. */
  public static final MailboxName ALL_MAILBOXES = new MailboxName("mailtrail");

  /** Copies the changes. */
  public AuditEntry {
    changes = List.copyOf(changes);
  }

  /** Whether it belongs to no single mailbox. */
  public boolean isOfAll() {
    return mailbox.equals(ALL_MAILBOXES);
  }

  /**
   * One setting.
   *
   * @param setting its name
   * @param from its value before, empty for none
   * @param to its value now, empty for none; never a secret's
   */
  public record Change(String setting, String from, String to) {}
}
