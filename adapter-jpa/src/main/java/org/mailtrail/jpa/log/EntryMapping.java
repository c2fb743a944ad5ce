package org.mailtrail.jpa.log;

import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.port.log.SearchWords;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.header.Authenticity.Result;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.Conversation;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.row.Stored;

/** Turns interactions into rows, and rows into entries. */
final class EntryMapping {
  private EntryMapping() {}

  static EntryRow row(long number, Interaction interaction) {
    EntryRow row = new EntryRow();
    row.number = number;
    row.happenedAt = Stored.time(interaction.at());
    row.subject = Stored.text(interaction.subject());
    put(interaction.logged(), row);
    put(interaction.exchange(), row);
    put(interaction.template(), row);
    put(interaction.message(), row);
    put(Handling.none(), row);
    row.words = words(interaction);
    return row;
  }

  private static void put(Exchange exchange, EntryRow row) {
    row.flow = exchange.flow().name();
    row.salesperson = Stored.text(exchange.salesperson().value());
    row.salespersonAddress = Stored.text(exchange.salespersonAddress().toString());
    row.contact = Stored.text(exchange.contact().value());
    row.contactAddress = Stored.text(exchange.contactAddress().toString());
    row.company = Stored.text(exchange.company());
    row.companyHash = Stored.hash(row.company);
  }

  private static void put(InteractionTemplate template, EntryRow row) {
    row.template = Stored.text(template.code());
    row.templateDescription = Stored.text(template.description());
    row.interactionGroup = Stored.text(template.group());
    row.unitCost = template.unitCost();
    row.unitDurationSeconds = template.unitDuration().toSeconds();
  }

  private static void put(MessageLink link, EntryRow row) {
    row.mailbox = link.mailbox().value();
    row.keyHash = Stored.hash(link.key().value());
    row.messageKey = Stored.text(link.key().value());
    row.itemId = Stored.text(link.item().id().value());
    row.folder = Stored.text(link.folder());
    row.webLink = link.item().webLink().map(Stored::text).orElse(null);
    row.hasAttachments = link.item().hasAttachments();
    row.sizeBytes = link.item().size();
    row.sentAt = link.sentAt().map(Stored::time).orElse(null);
    row.receivedAt = Stored.time(link.receivedAt());
  }

  private static void put(Interaction.Logged logged, EntryRow row) {
    row.passId = logged.pass().value();
    row.loggedAt = Stored.time(logged.at());
    row.spf = logged.authenticity().spf().name();
    row.dkim = logged.authenticity().dkim().name();
    row.dmarc = logged.authenticity().dmarc().name();
    put(logged.conversation(), row);
  }

  private static void put(Conversation conversation, EntryRow row) {
    row.threadRoot = conversation.root().map(key -> Stored.text(key.value())).orElse(null);
    row.rootHash = conversation.root().map(key -> Stored.hash(key.value())).orElse(null);
    row.conversation = conversation.exchangeId().map(Stored::text).orElse(null);
    row.conversationHash = conversation.exchangeId().map(Stored::hash).orElse(null);
  }

  /** The words by which the interaction is found, as they are stored. */
  static String words(Interaction interaction) {
    return Stored.text(String.join(" ", SearchWords.of(interaction)));
  }

  private static void put(Handling handling, EntryRow row) {
    row.opportunityNumber = handling.opportunityNumber().map(Stored::text).orElse(null);
    row.cancelled = handling.cancelled();
    row.evaluation = handling.evaluation().name();
    row.remark = Stored.text(handling.comment());
  }

  static InteractionLogEntry entry(EntryRow row) {
    return new InteractionLogEntry(
        new EntryNumber(row.number),
        new Interaction(
            exchange(row),
            row.happenedAt,
            row.subject,
            template(row),
            link(row),
            new Interaction.Logged(
                new PassId(row.passId), row.loggedAt, authenticity(row), conversation(row))),
        handling(row));
  }

  private static Exchange exchange(EntryRow row) {
    return new Exchange(
        InformationFlow.valueOf(row.flow),
        new SalespersonCode(row.salesperson),
        Stored.address(row.salespersonAddress),
        new ContactNumber(row.contact),
        Stored.address(row.contactAddress),
        row.company);
  }

  private static InteractionTemplate template(EntryRow row) {
    return new InteractionTemplate(
        row.template,
        row.templateDescription,
        row.interactionGroup,
        row.unitCost,
        Duration.ofSeconds(row.unitDurationSeconds));
  }

  private static MessageLink link(EntryRow row) {
    StoredItem item =
        new StoredItem(
            new ItemId(row.itemId),
            Optional.ofNullable(row.webLink),
            row.hasAttachments,
            row.sizeBytes);
    return new MessageLink(
        new MailboxName(row.mailbox),
        new MessageKey(row.messageKey),
        item,
        row.folder,
        Optional.ofNullable(row.sentAt),
        row.receivedAt);
  }

  private static Authenticity authenticity(EntryRow row) {
    return new Authenticity(Result.of(row.spf), Result.of(row.dkim), Result.of(row.dmarc));
  }

  private static Conversation conversation(EntryRow row) {
    return new Conversation(
        Optional.ofNullable(row.threadRoot).map(MessageKey::new),
        Optional.ofNullable(row.conversation));
  }

  private static Handling handling(EntryRow row) {
    return new Handling(
        Optional.ofNullable(row.opportunityNumber),
        row.cancelled,
        Handling.Evaluation.valueOf(row.evaluation),
        row.remark);
  }
}
