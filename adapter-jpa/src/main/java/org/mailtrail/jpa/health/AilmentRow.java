package org.mailtrail.jpa.health;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.domain.message.MailboxName;

/** A row of {@code health_ailment}. */
@Entity
@Table(name = "health_ailment")
@Access(AccessType.FIELD)
@NullUnmarked
class AilmentRow {
  @Id UUID id;
  String code;
  boolean red;
  String mailbox;
  String what;
  String remedy;
  Instant since;

  @Column(name = "seen_at")
  Instant seenAt;

  int missed;

  @Column(name = "ended_at")
  Instant endedAt;

  @Column(name = "dismissed_by")
  String dismissedBy;

  @Column(name = "dismissed_at")
  Instant dismissedAt;

  Ailment ailment() {
    return new Ailment(
        id,
        new Ailment.Finding(
            code, red, Optional.ofNullable(mailbox).map(MailboxName::new), what, remedy),
        new Ailment.Course(since, seenAt, missed, Optional.ofNullable(endedAt)),
        Optional.ofNullable(dismissedBy).map(who -> new Ailment.Dismissal(who, dismissedAt)));
  }
}
