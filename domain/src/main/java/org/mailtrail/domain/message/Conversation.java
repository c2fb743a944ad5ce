package org.mailtrail.domain.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To which conversation a message belongs, as far as it says so.
 *
 * @param root the Message-ID with which the conversation began, or the one that the message answers
 *     (RFC 5322 §3.6.4: the first of References, or of In-Reply-To); empty for a beginning
 * @param exchangeId Exchange's conversation id; means something within one mailbox
 */
public record Conversation(Optional<MessageKey> root, Optional<String> exchangeId) {
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,990}>");
  private static final Conversation NONE = new Conversation(Optional.empty(), Optional.empty());

  /** The message says nothing of any. */
  public static Conversation none() {
    return NONE;
  }

  /** What the message says. */
  public static Conversation of(Message message) {
    List<String> fields = new ArrayList<>(message.traits().headers().all("References"));
    fields.addAll(message.traits().headers().all("In-Reply-To"));
    return new Conversation(
        fields.stream().flatMap(field -> first(field).stream()).findFirst(),
        message.summary().conversationId());
  }

  private static Optional<MessageKey> first(String field) {
    Matcher id = MESSAGE_ID.matcher(field);
    while (id.find()) {
      Optional<MessageKey> key = MessageKey.ofMessageId(id.group());
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }
}
