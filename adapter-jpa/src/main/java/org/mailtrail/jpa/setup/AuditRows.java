package org.mailtrail.jpa.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.row.Stored;

/** The rows of the audit trail. */
@NullUnmarked
final class AuditRows {
  private AuditRows() {}

  /** Who did what. */
  @Entity(name = "AuditRow")
  @Table(name = "setup_audit")
  static class AuditRow {
    @Id long number;

    @Column(name = "happened_at")
    Instant happenedAt;

    String who;
    String mailbox;
    String action;

    static AuditRow of(long number, AuditEntry entry) {
      AuditRow row = new AuditRow();
      row.number = number;
      row.happenedAt = Stored.time(entry.at());
      row.who = Stored.text(entry.who());
      row.mailbox = entry.mailbox().value();
      row.action = Stored.text(entry.action());
      return row;
    }

    AuditLine line(List<ChangeRow> changes) {
      return new AuditLine(
          new AuditPosition(happenedAt, number),
          new AuditEntry(
              happenedAt,
              who,
              new MailboxName(mailbox),
              action,
              changes.stream().map(ChangeRow::change).toList()));
    }
  }

  /** What is different since then. */
  @Entity(name = "AuditChangeRow")
  @Table(name = "setup_audit_change")
  @IdClass(ChangeRow.Key.class)
  static class ChangeRow {
    @Id long number;
    @Id int line;
    String setting;

    @Column(name = "old_value")
    String oldValue;

    @Column(name = "new_value")
    String newValue;

    static List<ChangeRow> of(long number, List<AuditEntry.Change> changes) {
      List<ChangeRow> rows = new ArrayList<>();
      for (AuditEntry.Change change : changes) {
        ChangeRow row = new ChangeRow();
        row.number = number;
        row.line = rows.size() + 1;
        row.setting = Stored.text(change.setting());
        row.oldValue = Stored.text(change.from());
        row.newValue = Stored.text(change.to());
        rows.add(row);
      }
      return rows;
    }

    long number() {
      return number;
    }

    AuditEntry.Change change() {
      return new AuditEntry.Change(setting, oldValue, newValue);
    }

    /** What identifies it. */
    record Key(long number, int line) {}
  }
}
