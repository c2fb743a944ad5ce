package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.Values;

/** A message while it is read; holds no more than the message needs. */
public final class MessageDraft implements FieldSink {
  /** What a decision needs of a message. */
  public static final String SELECT =
      "id,internetMessageId,isDraft,from,sender,toRecipients,ccRecipients,subject,sentDateTime,"
          + "receivedDateTime,webLink,hasAttachments,conversationId,internetMessageHeaders";

  private final Values values = new Values();

  /** For what a message can do without: of another type, it is as good as absent. */
  private final Values lenient = new Values();

  private final AddressHints hints = new AddressHints();
  private final PeopleDraft people = new PeopleDraft(values, hints);
  private final TraitsDraft traits = new TraitsDraft(hints);
  private @Nullable String id;
  private @Nullable String messageId;
  private @Nullable String subject;
  private @Nullable String sent;
  private @Nullable String received;
  private @Nullable String webLink;
  private @Nullable String conversationId;
  private boolean hasAttachments;
  private boolean removed;

  @Override
  public void field(String name, JsonParser json) throws IOException {
    switch (name) {
      case "@removed" -> removed = json.currentToken() != JsonToken.VALUE_NULL;
      case "id" -> id = values.text(name, json);
      case "internetMessageId" -> messageId = lenient.text(name, json);
      case "subject" -> subject = lenient.text(name, json);
      case "sentDateTime" -> sent = lenient.text(name, json);
      case "receivedDateTime" -> received = lenient.text(name, json);
      case "webLink" -> webLink = lenient.text(name, json);
      case "conversationId" -> conversationId = lenient.text(name, json);
      case "hasAttachments" -> hasAttachments = lenient.flag(name, json);
      default -> others(name, json);
    }
  }

  private void others(String name, JsonParser json) throws IOException {
    if (!people.takes(name, json) && !traits.takes(name, json)) {
      json.skipChildren();
    }
  }

  /** The copy's id; without one, nothing can be done with the message. */
  public Optional<ItemId> id() {
    return Optional.ofNullable(id).filter(text -> !text.isEmpty()).map(ItemId::new);
  }

  /** Whether this only tells, as a delta does, that the message is gone. */
  public boolean isRemoved() {
    return removed;
  }

  /** The Message-ID as a key, where the message has one. */
  public Optional<MessageKey> key() {
    return Optional.ofNullable(messageId).flatMap(MessageKey::ofMessageId).or(traits::key);
  }

  /**
   * The message, or why it is none. What is absent or empty is no reason: the time of receipt falls
   * back on the time of sending, then on now.
   *
   * @param item its id
   * @param digest gives the key of a message without Message-ID; empty when it cannot be read
   */
  public IntakeItem item(ItemId item, Function<ItemId, Optional<MessageKey>> digest, Instant now) {
    @Nullable String problem = values.problem();
    if (problem != null) {
      return new IntakeItem.Illegible(
          item, key(), LedgerSentence.NOT_IN_FORM.with(Phrase.foreign(problem)));
    }
    return key()
        .or(() -> digest.apply(item))
        .<IntakeItem>map(key -> new IntakeItem.Legible(message(item, key, now)))
        .orElseGet(
            () ->
                new IntakeItem.Illegible(
                    item, Optional.empty(), LedgerSentence.MIME_UNREADABLE.with()));
  }

  private Message message(ItemId item, MessageKey key, Instant now) {
    Optional<Instant> sentAt = GraphTimes.parse(sent);
    return new Message(
        key,
        new StoredItem(item, Optional.ofNullable(webLink), hasAttachments, traits.size()),
        people.people(),
        Summary.of(
            subject == null ? "" : subject,
            sentAt,
            GraphTimes.parse(received),
            Optional.ofNullable(conversationId),
            now),
        traits.traits());
  }
}
