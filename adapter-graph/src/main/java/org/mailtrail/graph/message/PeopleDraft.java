package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.message.EmailAddress;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.Values;

/** Who wrote, sent and received a message, while it is read. */
final class PeopleDraft {
  private final Values values;
  private @Nullable Participant from;
  private @Nullable Participant sender;
  private List<Participant> to = List.of();
  private List<Participant> cc = List.of();

  PeopleDraft(Values values) {
    this.values = values;
  }

  /** Takes the field if it is about people. */
  boolean takes(String name, JsonParser json) throws IOException {
    switch (name) {
      case "from" -> from = one(name, json);
      case "sender" -> sender = one(name, json);
      case "toRecipients" -> to = many(name, json);
      case "ccRecipients" -> cc = many(name, json);
      default -> {
        return false;
      }
    }
    return true;
  }

  Participants people() {
    return new Participants(Optional.ofNullable(from), Optional.ofNullable(sender), to, cc);
  }

  private @Nullable Participant one(String name, JsonParser json) throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      if (json.currentToken().isScalarValue() && json.getText().equals("null")) {
        return null;
      }
      values.wrong(name, "a recipient");
      return null;
    }
    Recipient recipient = new Recipient();
    JsonStream.fields(json, recipient);
    return recipient.participant();
  }

  private List<Participant> many(String name, JsonParser json) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      values.wrong(name, "a list of recipients");
      return List.of();
    }
    List<Participant> all = new ArrayList<>();
    for (Recipient recipient : JsonStream.objects(json, Recipient::new)) {
      @Nullable Participant participant = recipient.participant();
      if (participant != null) {
        all.add(participant);
      }
    }
    return all;
  }

  /** One recipient; what is no SMTP address, such as {@code /O=…}, is left out. */
  private static final class Recipient implements FieldSink {
    private final Values values = new Values();
    private @Nullable String name;
    private @Nullable String address;

    @Override
    public void field(String field, JsonParser json) throws IOException {
      if (field.equals("emailAddress")) {
        JsonStream.fields(json, this::part);
      }
    }

    private void part(String field, JsonParser json) throws IOException {
      if (field.equals("name")) {
        name = values.text(field, json);
      } else if (field.equals("address")) {
        address = values.text(field, json);
      }
    }

    @Nullable Participant participant() {
      return Optional.ofNullable(address)
          .flatMap(EmailAddress::parse)
          .map(parsed -> new Participant(parsed, shown()))
          .orElse(null);
    }

    /** Graph repeats the address where there is no display name. */
    private String shown() {
      return name == null || name.equals(address) ? "" : name;
    }
  }
}
