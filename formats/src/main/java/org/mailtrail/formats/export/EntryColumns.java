package org.mailtrail.formats.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;

/** An entry as named values. */
final class EntryColumns {
  private static final Map<String, Function<InteractionLogEntry, Object>> VALUES =
      new LinkedHashMap<>();

  static {
    VALUES.put("entryNumber", entry -> entry.number().value());
    VALUES.put("date", entry -> entry.interaction().at());
    exchange("informationFlow", Exchange::flow);
    exchange("initiatedBy", exchange -> exchange.flow().initiatedBy());
    exchange("salespersonCode", Exchange::salesperson);
    exchange("salespersonAddress", Exchange::salespersonAddress);
    exchange("contactNumber", Exchange::contact);
    exchange("contactAddress", Exchange::contactAddress);
    exchange("contactCompany", Exchange::company);
    VALUES.put("subject", entry -> entry.interaction().subject());
    template("interactionTemplate", InteractionTemplate::code);
    template("interactionGroup", InteractionTemplate::group);
    template("cost", InteractionTemplate::unitCost);
    template("duration", InteractionTemplate::unitDuration);
    VALUES.put("correspondenceType", entry -> Interaction.CORRESPONDENCE_TYPE);
    link("mailbox", MessageLink::mailbox);
    link("messageKey", MessageLink::key);
    link("sentAt", MessageLink::sentAt);
    link("receivedAt", MessageLink::receivedAt);
    link("folder", MessageLink::folder);
    link("itemId", link -> link.item().id().value());
    link("webLink", link -> link.item().webLink());
    link("hasAttachments", link -> link.item().hasAttachments());
    link("size", link -> link.item().size());
    VALUES.put("opportunityNumber", entry -> entry.handling().opportunityNumber());
    VALUES.put("cancelled", entry -> entry.handling().cancelled());
    VALUES.put("evaluation", entry -> entry.handling().evaluation().name());
    VALUES.put("comment", entry -> entry.handling().comment());
    VALUES.put("authenticity", entry -> entry.interaction().logged().authenticity());
    VALUES.put("loggedAt", entry -> entry.interaction().logged().at());
    VALUES.put("pass", entry -> entry.interaction().logged().pass());
  }

  /** All of them. */
  static final RecordColumns<InteractionLogEntry> ALL = new RecordColumns<>(VALUES);

  private EntryColumns() {}

  private static void exchange(String name, Function<Exchange, Object> value) {
    VALUES.put(name, entry -> value.apply(entry.interaction().exchange()));
  }

  private static void template(String name, Function<InteractionTemplate, Object> value) {
    VALUES.put(name, entry -> value.apply(entry.interaction().template()));
  }

  private static void link(String name, Function<MessageLink, Object> value) {
    VALUES.put(name, entry -> value.apply(entry.interaction().message()));
  }
}
