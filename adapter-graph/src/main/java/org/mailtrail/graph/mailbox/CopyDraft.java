package org.mailtrail.graph.mailbox;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.Values;
import org.mailtrail.graph.message.GraphTimes;

/** The few facts that tell which copy of which message lies where, while they are read. */
public final class CopyDraft implements FieldSink {
  /** What a listing of references needs. */
  static final String REFERENCE = "id,internetMessageId,receivedDateTime,webLink";

  /** What tells that a copy is there. */
  public static final String ID = "id";

  /** What is needed to say where a copy lies. */
  public static final String PLACE = "id,parentFolderId,webLink";

  /** What tells a message by its subject. */
  public static final String SUBJECT = "id,subject";

  private final Values values = new Values();
  private @Nullable String id;
  private @Nullable String messageId;
  private @Nullable String folder;
  private @Nullable String webLink;
  private @Nullable String subject;
  private @Nullable String received;

  @Override
  public void field(String name, JsonParser json) throws IOException {
    switch (name) {
      case "id" -> id = values.text(name, json);
      case "internetMessageId" -> messageId = values.text(name, json);
      case "parentFolderId" -> folder = values.text(name, json);
      case "webLink" -> webLink = values.text(name, json);
      case "receivedDateTime" -> received = values.text(name, json);
      case "subject" -> subject = values.text(name, json);
      default -> json.skipChildren();
    }
  }

  /** The copy's id. */
  public Optional<ItemId> id() {
    return Optional.ofNullable(id).filter(text -> !text.isEmpty()).map(ItemId::new);
  }

  Optional<ItemRef> reference() {
    Optional<MessageKey> key = Optional.ofNullable(messageId).flatMap(MessageKey::ofMessageId);
    return id().map(item -> new ItemRef(item, key, Optional.empty(), webLink()));
  }

  /** When Exchange took it in, where it says so. */
  Optional<Instant> received() {
    return GraphTimes.parse(received);
  }

  /** The id of the folder in which it lies, empty where Graph does not say. */
  public String folder() {
    return folder == null ? "" : folder;
  }

  /** The address that opens it in Outlook on the web. */
  public Optional<String> webLink() {
    return Optional.ofNullable(webLink);
  }

  /** Its subject, empty where there is none. */
  public String subject() {
    return subject == null ? "" : subject;
  }
}
