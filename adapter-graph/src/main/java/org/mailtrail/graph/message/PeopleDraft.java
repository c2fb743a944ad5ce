package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.graph.json.Values;

/** Who wrote, sent and received a message, while it is read. */
final class PeopleDraft {
  private final Values values;
  private final AddressHints hints;
  private @Nullable RecipientDraft from;
  private @Nullable RecipientDraft sender;
  private List<RecipientDraft> to = List.of();
  private List<RecipientDraft> cc = List.of();
  private boolean hasUnresolved;

  PeopleDraft(Values values, AddressHints hints) {
    this.values = values;
    this.hints = hints;
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
    hasUnresolved = false;
    Participants people =
        new Participants(
            author("From", from), author("Sender", sender), all("To", to), all("Cc", cc));
    return hasUnresolved ? people.withUnresolved() : people;
  }

  /** What Exchange tells itself comes before a display name, which anybody may have written. */
  private Optional<Participant> author(String field, @Nullable RecipientDraft draft) {
    if (draft != null && draft.isWritten()) {
      return draft.participants().stream().findFirst();
    }
    return hints
        .told(field)
        .map(address -> new Participant(address, draft == null ? "" : draft.shown()))
        .or(() -> otherwise(field, draft));
  }

  private Optional<Participant> otherwise(String field, @Nullable RecipientDraft draft) {
    return Optional.ofNullable(draft)
        .flatMap(one -> participants(field, one, 0, 1).stream().findFirst());
  }

  private List<Participant> all(String field, List<RecipientDraft> drafts) {
    List<Participant> all = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      all.addAll(participants(field, drafts.get(i), i, drafts.size()));
    }
    return all;
  }

  private List<Participant> participants(String field, RecipientDraft draft, int index, int count) {
    if (!draft.isDirectoryName()) {
      return draft.participants();
    }
    Optional<EmailAddress> address = hints.addressOf(field, draft.shown(), index, count);
    hasUnresolved |= address.isEmpty();
    return address.map(found -> new Participant(found, draft.shown())).stream().toList();
  }

  /** One, or the first where there is a list. */
  private @Nullable RecipientDraft one(String name, JsonParser json) throws IOException {
    List<RecipientDraft> all = many(name, json);
    return all.isEmpty() ? null : all.get(0);
  }

  /** All, or the one where there is no list. */
  private List<RecipientDraft> many(String name, JsonParser json) throws IOException {
    List<RecipientDraft> all = new ArrayList<>();
    if (json.isExpectedStartArrayToken()) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        all.add(RecipientDraft.read(json));
      }
    } else if (json.isExpectedStartObjectToken() || json.currentToken() == JsonToken.VALUE_STRING) {
      all.add(RecipientDraft.read(json));
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      values.wrong(name, "a list of recipients, nor one");
    }
    return all;
  }
}
