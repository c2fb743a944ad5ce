package org.mailtrail.application.port.setup;

import java.time.Instant;
import java.util.List;
import org.mailtrail.domain.message.MailboxName;

/**
 * Who did what to a setup, and when.
 *
 * @param at when
 * @param who the person or program, as the caller names it
 * @param mailbox whose setup
 * @param action the use case's name, such as {@code StartLogging}
 * @param changes what is different now, empty when no setting changed
 */
public record AuditEntry(
    Instant at, String who, MailboxName mailbox, String action, List<Change> changes) {
  /** Copies the changes. */
  public AuditEntry {
    changes = List.copyOf(changes);
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
