package org.mailtrail.jpa.log;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the log. */
@Entity
@Table(name = "interaction_log_entry")
@Access(AccessType.FIELD)
@NullUnmarked
class EntryRow {
  @Id long number;

  String mailbox;

  @Column(name = "key_hash")
  UUID keyHash;

  @Column(name = "message_key")
  String messageKey;

  String flow;
  String salesperson;

  @Column(name = "salesperson_address")
  String salespersonAddress;

  String contact;

  @Column(name = "contact_address")
  String contactAddress;

  String company;

  @Column(name = "happened_at")
  Instant happenedAt;

  String subject;
  String template;

  @Column(name = "template_description")
  String templateDescription;

  @Column(name = "interaction_group")
  String interactionGroup;

  @Column(name = "unit_cost")
  BigDecimal unitCost;

  @Column(name = "unit_duration_seconds")
  long unitDurationSeconds;

  @Column(name = "item_id")
  String itemId;

  String folder;

  @Column(name = "web_link")
  String webLink;

  @Column(name = "has_attachments")
  boolean hasAttachments;

  @Column(name = "size_bytes")
  long sizeBytes;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "pass_id")
  UUID passId;

  @Column(name = "logged_at")
  Instant loggedAt;

  @Column(name = "thread_root")
  String threadRoot;

  @Column(name = "root_hash")
  UUID rootHash;

  String conversation;

  @Column(name = "conversation_hash")
  UUID conversationHash;

  String words;

  @Column(name = "company_hash")
  UUID companyHash;

  String spf;
  String dkim;
  String dmarc;

  @Column(name = "opportunity_number")
  String opportunityNumber;

  boolean cancelled;
  String evaluation;
  String remark;
}
