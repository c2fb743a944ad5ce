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
import org.hibernate.annotations.SQLInsert;
import org.hibernate.jdbc.Expectation;
import org.jspecify.annotations.NullUnmarked;

/**
 * A row of the log. The insert statement leaves a row alone that is there already; its columns
 * stand in Hibernate's order, which InsertStatementTest guards.
 */
@Entity
@Table(name = "interaction_log_entry")
@Access(AccessType.FIELD)
@SQLInsert(sql = EntryRow.INSERT, verify = Expectation.None.class)
@NullUnmarked
class EntryRow {
  static final String INSERT =
      "insert into interaction_log_entry ("
          + "cancelled, company, contact, contact_address, evaluation, flow, "
          + "folder, happened_at, has_attachments, interaction_group, item_hash, "
          + "item_id, key_hash, logged_at, mailbox, message_key, "
          + "opportunity_number, pass_id, received_at, remark, salesperson, "
          + "salesperson_address, sent_at, size_bytes, subject, template, "
          + "template_description, unit_cost, unit_duration_seconds, web_link, "
          + "number"
          + ") values ("
          + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
          + "?, ?, ?, ?, ?, ?, ?, ?"
          + ") on conflict do nothing";

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

  @Column(name = "item_hash")
  UUID itemHash;

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

  @Column(name = "opportunity_number")
  String opportunityNumber;

  boolean cancelled;
  String evaluation;
  String remark;
}
