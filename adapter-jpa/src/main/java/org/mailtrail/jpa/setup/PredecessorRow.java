package org.mailtrail.jpa.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.domain.message.MailboxName;

/** A mailbox that was replaced, as it is read; written by {@link #columns(Predecessor)}. */
@Entity
@Table(name = "mailbox_predecessor")
@NullUnmarked
class PredecessorRow extends SetupColumns {
  String successor;

  @Column(name = "replaced_at")
  Instant replacedAt;

  @Column(name = "last_mail_at")
  Instant lastMailAt;

  @Column(name = "retired_at")
  Instant retiredAt;

  /** The whole row but for when it retired, by the names of its columns. */
  static SortedMap<String, Object> columns(Predecessor predecessor) {
    SortedMap<String, Object> columns = columns(predecessor.setup());
    columns.putAll(
        Map.of(
            "successor", predecessor.successor().value(),
            "replaced_at", predecessor.replacedAt(),
            "last_mail_at", predecessor.lastMailAt()));
    return columns;
  }

  Predecessor predecessor() {
    return new Predecessor(
        setup(),
        new MailboxName(successor),
        replacedAt,
        lastMailAt,
        Optional.ofNullable(retiredAt));
  }
}
