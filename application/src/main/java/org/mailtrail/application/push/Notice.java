package org.mailtrail.application.push;

import java.util.Optional;

/**
 * One thing that somebody says who says to be Exchange.
 *
 * @param subscription by its id at Exchange
 * @param state what was given to it, if they know it
 * @param event what they say
 */
public record Notice(String subscription, String state, Event event) {
  /** What Exchange tells of (Graph: resource changeNotification, lifecycleEvent). */
  public enum Event {
    /** A message came in. */
    ARRIVED,
    /** Some notices were not sent. */
    MISSED,
    /** The subscription is gone. */
    REMOVED,
    /** Exchange wants to be asked again, or tells no more. */
    ASK_AGAIN;

    /** By Graph's name; empty for one that is not known. */
    public static Optional<Event> ofLifecycle(String name) {
      return switch (name) {
        case "missed" -> Optional.of(MISSED);
        case "subscriptionRemoved" -> Optional.of(REMOVED);
        case "reauthorizationRequired" -> Optional.of(ASK_AGAIN);
        default -> Optional.empty();
      };
    }
  }
}
