package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.address.DirectoryName;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.Values;
import org.mailtrail.mime.address.LoneAddress;

/**
 * One recipient, while it is read. Its address may be an X.500 name of Exchange's directory; then
 * its SMTP address may stand in a property of its own (0x39FE) or in its display name.
 */
final class RecipientDraft implements FieldSink {
  private static final Values LENIENT = new Values();

  private @Nullable String name;
  private @Nullable String address;
  private @Nullable String told;
  private List<Participant> participants = List.of();
  private boolean isWritten;

  /** Reads the recipient at which the parser stands; a text alone is its address. */
  static RecipientDraft read(JsonParser json) throws IOException {
    RecipientDraft recipient = new RecipientDraft();
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      recipient.address = json.getText();
    } else {
      JsonStream.fields(json, recipient);
    }
    recipient.settle();
    return recipient;
  }

  @Override
  public void field(String field, JsonParser json) throws IOException {
    if (field.equals("emailAddress") && json.currentToken() == JsonToken.VALUE_STRING) {
      address = json.getText();
    } else if (field.equals("emailAddress")) {
      JsonStream.fields(json, this::part);
    } else if (field.equals("name") || field.equals("address")) {
      part(field, json); // as older descriptions have it
    } else if (field.equals("singleValueExtendedProperties")) {
      JsonStream.objects(json, PropertyDraft::new).forEach(this::property);
    }
  }

  private void part(String field, JsonParser json) throws IOException {
    if (field.equals("name")) {
      name = LENIENT.text(field, json);
    } else if (field.equals("address")) {
      address = LENIENT.text(field, json);
    }
  }

  private void property(PropertyDraft property) {
    if (property.tag() == PropertyDraft.RECIPIENT_SMTP) {
      told = property.text();
    }
  }

  /** Everything is read: what is no longer needed is forgotten, as lists of them can be long. */
  private void settle() {
    List<EmailAddress> written = address == null ? List.of() : LoneAddress.all(address);
    isWritten = !written.isEmpty();
    participants =
        (written.isEmpty() ? parsed(told).or(() -> parsed(name)).stream() : written.stream())
            .map(parsed -> new Participant(parsed, shown()))
            .toList();
    if (!participants.isEmpty()) {
      name = null;
      address = null;
      told = null;
    }
  }

  private static Optional<EmailAddress> parsed(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(LoneAddress::in);
  }

  /** Who it is, where that is told here: several where somebody wrote several for one. */
  List<Participant> participants() {
    return participants;
  }

  /** Whether its address is one. */
  boolean isWritten() {
    return isWritten;
  }

  /** Whether it is known by its X.500 name alone. */
  boolean isDirectoryName() {
    return participants.isEmpty() && address != null && DirectoryName.is(address);
  }

  /** The display name; Graph repeats the address where there is none. */
  String shown() {
    return name == null || name.equals(address) ? "" : name;
  }
}
