package org.mailtrail.jpa.ledger;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.jpa.row.Stored;

/** A row of the ledger. */
@Entity
@Table(name = "ledger")
@IdClass(LedgerEntity.Key.class)
@Access(AccessType.FIELD)
@NullUnmarked
public class LedgerEntity {
  @Id String mailbox;

  @Id
  @Column(name = "item_hash")
  UUID itemHash;

  @Column(name = "item_id")
  String itemId;

  @Column(name = "key_hash")
  UUID keyHash;

  @Column(name = "message_key")
  String messageKey;

  @Column(name = "base_hash")
  UUID baseHash;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column(name = "received_at")
  Instant receivedAt;

  String author;
  String subject;
  String outcome;
  String reason;
  String explanation;
  int attempts;

  @Column(name = "pass_id")
  UUID passId;

  @Column(name = "recorded_at")
  Instant recordedAt;

  /** What identifies a row. */
  public record Key(String mailbox, UUID itemHash) {}

  /** The row as it is stored. */
  public static LedgerEntity of(LedgerRow row) {
    LedgerEntity entity = new LedgerEntity();
    entity.see(row.sighting());
    entity.outcome = row.outcome().name();
    entity.reason = Stored.text(row.reason().word());
    entity.explanation = Stored.text(row.explanation());
    entity.attempts = row.attempts();
    entity.passId = row.recorded().pass().value();
    entity.recordedAt = Stored.time(row.recorded().at());
    return entity;
  }

  private void see(LedgerRow.Sighting sighting) {
    mailbox = sighting.mailbox().value();
    itemHash = Stored.hash(sighting.item().value());
    itemId = Stored.text(sighting.item().value());
    keyHash = sighting.key().map(key -> Stored.hash(key.value())).orElse(null);
    messageKey = sighting.key().map(key -> Stored.text(key.value())).orElse(null);
    baseHash = sighting.key().map(key -> Stored.hash(key.asWritten().value())).orElse(null);
    sentAt = sighting.times().sentAt().map(Stored::time).orElse(null);
    receivedAt = sighting.receivedAt().map(Stored::time).orElse(null);
    author = Stored.text(sighting.author());
    subject = Stored.text(sighting.subject());
  }

  /** The row as it was given. */
  public LedgerRow row() {
    return new LedgerRow(
        new LedgerRow.Sighting(
            new MailboxName(mailbox),
            new ItemId(itemId),
            Optional.ofNullable(messageKey).map(MessageKey::new),
            new LedgerRow.Times(Optional.ofNullable(sentAt), Optional.ofNullable(receivedAt)),
            author,
            subject),
        Reason.of(Outcome.valueOf(outcome), reason),
        explanation,
        attempts,
        new LedgerRow.Recorded(new PassId(passId), recordedAt));
  }
}
