package org.mailtrail.application.logging.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;

/** The messages that are logged, by what tells one from another. */
final class Identities {
  private final Map<MessageKey, List<MessageIdentity>> byKey = new HashMap<>();

  Identities(Collection<MessageIdentity> logged) {
    logged.forEach(this::add);
  }

  /** The same, to be added to apart from this. */
  Identities copy() {
    return new Identities(byKey.values().stream().flatMap(List::stream).toList());
  }

  void add(MessageIdentity logged) {
    byKey.computeIfAbsent(logged.key().asWritten(), none -> new ArrayList<>()).add(logged);
  }

  /** Which message it is. */
  Recognized recognize(Message message) {
    MessageIdentity written = MessageIdentity.of(message);
    List<MessageIdentity> known = byKey.getOrDefault(message.key(), List.of());
    return known.stream()
        .filter(written::isSameAs)
        .findFirst()
        .map(same -> new Recognized(message.under(same.key()), true))
        .orElseGet(
            () ->
                new Recognized(
                    known.isEmpty() ? message : message.under(written.marked().key()), false));
  }

  /**
   * A message under the key by which it is known.
   *
   * @param isLogged whether it is logged already
   */
  record Recognized(Message message, boolean isLogged) {
    /** Whether another message with the same Message-ID is logged. */
    boolean isReused() {
      return !message.key().equals(message.key().asWritten());
    }

    MessageIdentity identity() {
      return MessageIdentity.of(message);
    }
  }
}
