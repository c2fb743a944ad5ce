package org.mailtrail.application.outbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.opportunity.Closing;
import org.mailtrail.domain.opportunity.Opportunity;

/** What is told of: names, numbers, times and subjects, and never what a message says. */
final class Events {
  private static final String SALESPERSON = "salesperson";
  private static final String CONTACT = "contact";
  private static final String COMPANY = "company";
  private static final String MAILBOX = "mailbox";
  private static final String SUBJECT = "subject";
  private static final String CHANGED = "changed";

  private Events() {}

  static Event logged(InteractionLogEntry entry, Instant now) {
    return entry(EventBody.of(EventType.ENTRY_LOGGED, now), entry).event();
  }

  static Event changed(InteractionLogEntry before, InteractionLogEntry entry, Instant now) {
    return entry(EventBody.of(EventType.ENTRY_CHANGED, now), entry)
        .texts(CHANGED, EntryFields.different(before, entry))
        .event();
  }

  private static EventBody entry(EventBody body, InteractionLogEntry entry) {
    Interaction interaction = entry.interaction();
    Exchange exchange = interaction.exchange();
    Handling handling = entry.handling();
    boolean isInbound = exchange.flow() == InformationFlow.INBOUND;
    return body.raw("number", entry.number())
        .text("flow", exchange.flow().name())
        .text("initiatedBy", isInbound ? "THEM" : "US")
        .text(SALESPERSON, exchange.salesperson().value())
        .text(CONTACT, exchange.contact().value())
        .text(COMPANY, exchange.company())
        .text("at", interaction.at().toString())
        .text(SUBJECT, interaction.subject())
        .text(MAILBOX, interaction.mailbox().value())
        .text("messageKey", interaction.message().key().value())
        .raw("hasAttachments", interaction.message().item().hasAttachments())
        .raw("cancelled", handling.cancelled())
        .text("evaluation", handling.evaluation().name())
        .text("opportunity", handling.opportunityNumber());
  }

  static Event unmatched(LedgerRow row, Instant now) {
    LedgerRow.Sighting seen = row.sighting();
    return EventBody.of(EventType.MESSAGE_UNMATCHED, now)
        .text(MAILBOX, seen.mailbox().value())
        .text("item", seen.item().value())
        .text("messageKey", seen.key().map(Object::toString))
        .text("author", seen.author())
        .text(SUBJECT, seen.subject())
        .text("sentAt", seen.times().sentAt())
        .text("receivedAt", seen.receivedAt())
        .text("reason", row.reason().word())
        .event();
  }

  static Event opportunity(Opportunity now, List<OpportunityChange> changes, Instant at) {
    boolean isNew = now.life().version() == 0;
    EventType type = isNew ? EventType.OPPORTUNITY_CREATED : EventType.OPPORTUNITY_CHANGED;
    EventBody body =
        EventBody.of(type, at)
            .text("number", now.number().value())
            .text("description", now.description())
            .text(CONTACT, now.party().contact().value())
            .text(COMPANY, now.party().company())
            .text(SALESPERSON, now.party().salesperson().value())
            .text("stage", now.stage())
            .raw("chance", now.forecast().chance())
            .raw("open", now.isOpen())
            .text("outcome", now.life().closing().map(Events::outcome));
    return (isNew ? body : body.texts(CHANGED, fields(changes))).event();
  }

  private static String outcome(Closing closing) {
    return closing.won() ? "won" : "lost";
  }

  private static List<String> fields(List<OpportunityChange> changes) {
    return changes.stream().map(OpportunityChange::field).distinct().toList();
  }

  static Event health(boolean isRed, Instant since, List<Symptom> reasons, Instant now) {
    String why =
        reasons.stream()
            .map(reason -> why(reason, since))
            .collect(Collectors.joining(", ", "[", "]"));
    return EventBody.of(isRed ? EventType.HEALTH_RED : EventType.HEALTH_GREEN, now)
        .text("since", since.toString())
        .raw("reasons", why)
        .event();
  }

  private static String why(Symptom reason, Instant at) {
    return EventBody.of(EventType.HEALTH_RED, at)
        .text("code", reason.code().name())
        .raw("red", reason.code().isRed())
        .text(MAILBOX, reason.mailbox())
        .text("what", reason.what())
        .text("remedy", reason.remedy())
        .object();
  }

  static Event test(Instant now) {
    return EventBody.of(EventType.TEST, now).text("text", "Events arrive here.").event();
  }
}
