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
    return entry(entry).event(EventType.ENTRY_LOGGED, now);
  }

  static Event changed(InteractionLogEntry before, InteractionLogEntry entry, Instant now) {
    return entry(entry)
        .texts(CHANGED, EntryFields.different(before, entry))
        .event(EventType.ENTRY_CHANGED, now);
  }

  private static EventBody entry(InteractionLogEntry entry) {
    Interaction interaction = entry.interaction();
    Handling handling = entry.handling();
    return who(new EventBody().raw("number", entry.number()), interaction.exchange())
        .text("at", interaction.at().toString())
        .text(SUBJECT, interaction.subject())
        .text(MAILBOX, interaction.mailbox().value())
        .text("messageKey", interaction.message().key().value())
        .raw("hasAttachments", interaction.message().item().hasAttachments())
        .raw("cancelled", handling.cancelled())
        .text("evaluation", handling.evaluation().name())
        .text("opportunity", handling.opportunityNumber());
  }

  private static EventBody who(EventBody body, Exchange exchange) {
    boolean isInbound = exchange.flow() == InformationFlow.INBOUND;
    return body.text("flow", exchange.flow().name())
        .text("initiatedBy", isInbound ? "THEM" : "US")
        .text(SALESPERSON, exchange.salesperson().value())
        .text(CONTACT, exchange.contact().value())
        .text(COMPANY, exchange.company());
  }

  static Event unmatched(LedgerRow row, Instant now) {
    LedgerRow.Sighting seen = row.sighting();
    return new EventBody()
        .text(MAILBOX, seen.mailbox().value())
        .text("item", seen.item().value())
        .text("messageKey", seen.key().map(Object::toString))
        .text("author", seen.author())
        .text(SUBJECT, seen.subject())
        .text("sentAt", seen.times().sentAt())
        .text("receivedAt", seen.receivedAt())
        .text("reason", row.reason().word())
        .event(EventType.MESSAGE_UNMATCHED, now);
  }

  static Event opportunity(
      EventType type, Opportunity now, List<OpportunityChange> changes, Instant at) {
    boolean isNew = type == EventType.OPPORTUNITY_CREATED;
    EventBody body =
        new EventBody()
            .text("number", now.number().value())
            .text("description", now.description())
            .text(CONTACT, now.party().contact().value())
            .text(COMPANY, now.party().company())
            .text(SALESPERSON, now.party().salesperson().value())
            .text("stage", now.stage())
            .raw("chance", now.forecast().chance())
            .raw("open", now.isOpen())
            .text("outcome", now.life().closing().map(Events::outcome));
    return (isNew ? body : body.texts(CHANGED, fields(changes))).event(type, at);
  }

  private static String outcome(Closing closing) {
    return closing.won() ? "won" : "lost";
  }

  private static List<String> fields(List<OpportunityChange> changes) {
    return changes.stream().map(OpportunityChange::field).distinct().toList();
  }

  static Event health(EventType type, Instant since, List<Symptom> reasons, Instant now) {
    String why = reasons.stream().map(Events::why).collect(Collectors.joining(", ", "[", "]"));
    return new EventBody().text("since", since.toString()).raw("reasons", why).event(type, now);
  }

  private static String why(Symptom reason) {
    return new EventBody()
        .text("code", reason.code().name())
        .raw("red", reason.code().isRed())
        .text(MAILBOX, reason.mailbox())
        .text("what", reason.what())
        .text("remedy", reason.remedy())
        .object();
  }

  static Event test(Instant now) {
    return new EventBody().text("text", "Events arrive here.").event(EventType.TEST, now);
  }
}
