package org.mailtrail.jpa;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.SQLInsert;
import org.hibernate.jdbc.Expectation;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

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

  static EntryRow of(long number, Interaction interaction) {
    EntryRow row = new EntryRow();
    row.number = number;
    row.happenedAt = interaction.at();
    row.subject = Texts.storable(interaction.subject());
    row.passId = interaction.logged().pass().value();
    row.loggedAt = interaction.logged().at();
    row.put(interaction.exchange());
    row.put(interaction.template());
    row.put(interaction.message());
    row.put(Handling.none());
    return row;
  }

  private void put(Exchange exchange) {
    flow = exchange.flow().name();
    salesperson = exchange.salesperson().value();
    salespersonAddress = exchange.salespersonAddress().toString();
    contact = exchange.contact().value();
    contactAddress = exchange.contactAddress().toString();
    company = Texts.storable(exchange.company());
  }

  private void put(InteractionTemplate applied) {
    template = applied.code();
    templateDescription = applied.description();
    interactionGroup = applied.group();
    unitCost = applied.unitCost();
    unitDurationSeconds = applied.unitDuration().toSeconds();
  }

  private void put(MessageLink link) {
    mailbox = link.mailbox().value();
    keyHash = Texts.hash(link.key().value());
    messageKey = Texts.storable(link.key().value());
    itemHash = Texts.hash(link.item().id().value());
    itemId = link.item().id().value();
    folder = link.folder();
    webLink = link.item().webLink().map(Texts::storable).orElse(null);
    hasAttachments = link.item().hasAttachments();
    sizeBytes = link.item().size();
    sentAt = link.sentAt().orElse(null);
    receivedAt = link.receivedAt();
  }

  private void put(Handling handling) {
    opportunityNumber = handling.opportunityNumber().orElse(null);
    cancelled = handling.cancelled();
    evaluation = handling.evaluation().name();
    remark = handling.comment();
  }

  InteractionLogEntry entry() {
    return new InteractionLogEntry(
        new EntryNumber(number),
        new Interaction(
            exchange(),
            happenedAt,
            subject,
            new InteractionTemplate(
                template,
                templateDescription,
                interactionGroup,
                unitCost,
                Duration.ofSeconds(unitDurationSeconds)),
            link(),
            new Interaction.Logged(new PassId(passId), loggedAt)),
        new Handling(
            Optional.ofNullable(opportunityNumber),
            cancelled,
            Handling.Evaluation.valueOf(evaluation),
            remark));
  }

  private Exchange exchange() {
    return new Exchange(
        InformationFlow.valueOf(flow),
        new SalespersonCode(salesperson),
        EmailAddress.of(salespersonAddress),
        new ContactNumber(contact),
        EmailAddress.of(contactAddress),
        company);
  }

  private MessageLink link() {
    return new MessageLink(
        new MailboxName(mailbox),
        new MessageKey(messageKey),
        new StoredItem(new ItemId(itemId), Optional.ofNullable(webLink), hasAttachments, sizeBytes),
        folder,
        Optional.ofNullable(sentAt),
        receivedAt);
  }
}
