package org.mailtrail.simulator.graph.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailtrail.mime.HeaderBlock;
import org.mailtrail.mime.HeaderField;
import org.mailtrail.mime.address.MailAddress;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/**
 * Writes messages as Graph's resource {@code message}. Times have whole seconds, ids are immutable
 * only when asked for; headers come only when selected, extended properties only when expanded.
 */
public final class MessageJson {
  private static final List<String> SENSITIVITIES =
      List.of("normal", "personal", "private", "confidential");

  private final SimulatedMailbox mailbox;
  private final String outlook;
  private final boolean immutableIds;
  private final Set<String> selected;
  private final ExtendedProperties expanded;

  public MessageJson(
      SimulatedMailbox mailbox,
      String outlook,
      boolean immutableIds,
      Set<String> selected,
      String expanded) {
    this.mailbox = mailbox;
    this.outlook = outlook;
    this.immutableIds = immutableIds;
    this.selected = selected;
    this.expanded = new ExtendedProperties(expanded);
  }

  public void write(JsonGenerator json, Item item) throws IOException {
    json.writeStartObject();
    fields(json, item);
    json.writeEndObject();
  }

  public void fields(JsonGenerator json, Item item) throws IOException {
    if (item.told().isPresent()) {
      json.writeStringField("id", immutableIds ? item.immutableId() : item.id());
      text(json, "parentFolderId", item.folder().id());
      ToldFields.copy(item.told().get(), json);
    } else {
      ownFields(json, item);
    }
  }

  private void ownFields(JsonGenerator json, Item item) throws IOException {
    type(json, item.mail().shape().itemClass());
    json.writeStringField("id", immutableIds ? item.immutableId() : item.id());
    identity(json, item);
    people(json, item);
    facts(json, item);
    if (selected.contains("internetMessageHeaders")) {
      headers(json, item);
    }
    if (expanded.isWanted()) {
      expanded.write(json, item);
    }
  }

  private static void type(JsonGenerator json, String itemClass) throws IOException {
    if (itemClass.startsWith("IPM.Schedule.Meeting.Resp")) {
      json.writeStringField("@odata.type", "#microsoft.graph.eventMessageResponse");
    } else if (itemClass.startsWith("IPM.Schedule.Meeting")) {
      json.writeStringField("@odata.type", "#microsoft.graph.eventMessageRequest");
    }
  }

  private boolean wants(String name) {
    return selected.isEmpty() || selected.contains(name);
  }

  private void identity(JsonGenerator json, Item item) throws IOException {
    text(json, "internetMessageId", item.mail().messageId());
    text(json, "subject", item.mail().subject());
    text(json, "conversationId", item.mail().shape().threadRoot());
    text(json, "parentFolderId", item.folder().id());
    text(
        json, "webLink", outlook + "?ItemID=" + item.id() + "&exvsurl=1&viewmodel=ReadMessageItem");
    time(json, "sentDateTime", item.mail().sentAt());
    time(json, "receivedDateTime", item.receivedAt());
    time(json, "createdDateTime", item.receivedAt());
  }

  private void people(JsonGenerator json, Item item) throws IOException {
    one(json, "from", item.mail().people().from());
    one(json, "sender", item.mail().people().sender());
    many(json, "toRecipients", item.mail().people().to());
    many(json, "ccRecipients", item.mail().people().cc());
  }

  private void facts(JsonGenerator json, Item item) throws IOException {
    if (wants("isDraft")) {
      json.writeBooleanField("isDraft", item.isDraft());
    }
    if (wants("hasAttachments")) {
      json.writeBooleanField("hasAttachments", item.mail().shape().hasAttachments());
    }
    if (selected.isEmpty()) {
      json.writeBooleanField("isRead", false);
      json.writeStringField("importance", "normal");
    }
    if (selected.contains("sensitivity")) {
      json.writeStringField("sensitivity", SENSITIVITIES.get(item.mail().sensitivity()));
    }
  }

  private void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (wants(name)) {
      json.writeStringField(name, value);
    }
  }

  private void time(JsonGenerator json, String name, @Nullable Instant value) throws IOException {
    text(json, name, value == null ? null : format(value));
  }

  static String format(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void one(JsonGenerator json, String name, @Nullable MailAddress address)
      throws IOException {
    if (wants(name) && address != null) {
      json.writeFieldName(name);
      recipient(json, address);
    }
  }

  private void many(JsonGenerator json, String name, List<MailAddress> addresses)
      throws IOException {
    if (wants(name)) {
      json.writeArrayFieldStart(name);
      for (MailAddress address : addresses) {
        recipient(json, address);
      }
      json.writeEndArray();
    }
  }

  private static void recipient(JsonGenerator json, MailAddress address) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("emailAddress");
    json.writeStringField("name", address.name().isEmpty() ? address.address() : address.name());
    json.writeStringField("address", address.address());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void headers(JsonGenerator json, Item item) throws IOException {
    json.writeArrayFieldStart("internetMessageHeaders");
    for (HeaderField field : HeaderBlock.of(mailbox.raw(item)).fields()) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeStringField("value", field.body());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
