package org.mailtrail.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** Writes one entry. */
final class EntryJson {
  private EntryJson() {}

  static void write(JsonGenerator json, InteractionLogEntry entry) throws IOException {
    Interaction interaction = entry.interaction();
    json.writeStartObject();
    json.writeNumberField("number", entry.number().value());
    json.writeStringField("at", interaction.at().toString());
    json.writeStringField("subject", interaction.subject());
    write(json, interaction.exchange());
    json.writeStringField("template", interaction.template().code());
    json.writeStringField("mailbox", interaction.mailbox().value());
    json.writeStringField("messageKey", interaction.message().key().value());
    json.writeBooleanField("cancelled", entry.handling().cancelled());
    json.writeStringField("loggedAt", interaction.logged().at().toString());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Exchange exchange) throws IOException {
    json.writeStringField("flow", exchange.flow().name());
    json.writeStringField("salesperson", exchange.salesperson().value());
    json.writeStringField("salespersonAddress", exchange.salespersonAddress().toString());
    json.writeStringField("contact", exchange.contact().value());
    json.writeStringField("contactAddress", exchange.contactAddress().toString());
    json.writeStringField("company", exchange.company());
  }
}
