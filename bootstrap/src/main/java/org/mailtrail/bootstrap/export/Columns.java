package org.mailtrail.bootstrap.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;

/** An entry as named texts, in the order of the export. */
final class Columns {
  private Columns() {}

  static Map<String, String> of(InteractionLogEntry entry) {
    Map<String, String> columns = new LinkedHashMap<>();
    Interaction interaction = entry.interaction();
    columns.put("entryNumber", entry.number().toString());
    columns.put("date", interaction.at().toString());
    put(columns, interaction.exchange());
    columns.put("subject", interaction.subject());
    columns.put("interactionTemplate", interaction.template().code());
    columns.put("interactionGroup", interaction.template().group());
    columns.put("cost", interaction.template().unitCost().toPlainString());
    columns.put("duration", interaction.template().unitDuration().toString());
    columns.put("correspondenceType", Interaction.CORRESPONDENCE_TYPE);
    put(columns, interaction.message());
    columns.put("opportunityNumber", entry.handling().opportunityNumber().orElse(""));
    columns.put("cancelled", Boolean.toString(entry.handling().cancelled()));
    columns.put("evaluation", entry.handling().evaluation().name());
    columns.put("comment", entry.handling().comment());
    columns.put("loggedAt", interaction.logged().at().toString());
    columns.put("pass", interaction.logged().pass().toString());
    return columns;
  }

  private static void put(Map<String, String> columns, Exchange exchange) {
    columns.put("informationFlow", exchange.flow().name());
    columns.put("initiatedBy", exchange.flow().initiatedBy().name());
    columns.put("salespersonCode", exchange.salesperson().value());
    columns.put("salespersonAddress", exchange.salespersonAddress().toString());
    columns.put("contactNumber", exchange.contact().value());
    columns.put("contactAddress", exchange.contactAddress().toString());
    columns.put("contactCompany", exchange.company());
  }

  private static void put(Map<String, String> columns, MessageLink link) {
    columns.put("mailbox", link.mailbox().value());
    columns.put("messageKey", link.key().value());
    columns.put("sentAt", link.sentAt().map(Object::toString).orElse(""));
    columns.put("receivedAt", link.receivedAt().toString());
    columns.put("folder", link.folder());
    columns.put("itemId", link.item().id().value());
    columns.put("webLink", link.item().webLink().orElse(""));
    columns.put("hasAttachments", Boolean.toString(link.item().hasAttachments()));
    columns.put("size", Long.toString(link.item().size()));
  }
}
