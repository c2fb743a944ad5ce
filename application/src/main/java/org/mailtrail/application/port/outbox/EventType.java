package org.mailtrail.application.port.outbox;

import java.util.Arrays;
import java.util.Optional;

/** What others can hear of. */
public enum EventType {
  /** An entry was written. */
  ENTRY_LOGGED("entry.logged"),
  /** A person changed an entry. */
  ENTRY_CHANGED("entry.changed"),
  /** A message waits for a person. */
  MESSAGE_UNMATCHED("message.unmatched"),
  /** An opportunity was made of an entry. */
  OPPORTUNITY_CREATED("opportunity.created"),
  /** An opportunity was changed, moved or closed. */
  OPPORTUNITY_CHANGED("opportunity.changed"),
  /** Mail may be waiting unseen. */
  HEALTH_RED("health.red"),
  /** It is not, any more. */
  HEALTH_GREEN("health.green"),
  /** Somebody tries whether events arrive. */
  TEST("test");

  private final String word;

  EventType(String word) {
    this.word = word;
  }

  /** The word that travels. */
  public String word() {
    return word;
  }

  /** The type of this word. */
  public static Optional<EventType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}
