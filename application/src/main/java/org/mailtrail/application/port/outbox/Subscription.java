package org.mailtrail.application.port.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.phrase.Phrase;

/**
 * Somebody who wants to hear of events.
 *
 * @param name the short name
 * @param address where webhooks are sent; absent for a channel of alarms, which settings describe
 * @param types of what
 * @param standing how deliveries go
 */
public record Subscription(
    SubscriptionName name, Optional<URI> address, Set<EventType> types, Standing standing) {
  /** Copies the types. */
  public Subscription {
    types = types.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(types));
  }

  /** The same, with deliveries going otherwise. */
  public Subscription with(Standing other) {
    return new Subscription(name, address, types, other);
  }

  /**
   * How deliveries go.
   *
   * @param enabled whether anything is sent
   * @param failures how often in a row the event that is next was tried in vain
   * @param nextTry not before then
   * @param failingSince when it began to fail
   * @param seen what was the matter the last time, nothing where all is well
   */
  public record Standing(
      boolean enabled,
      int failures,
      Optional<Instant> nextTry,
      Optional<Instant> failingSince,
      Phrase seen) {
    private static final Standing GOOD =
        new Standing(true, 0, Optional.empty(), Optional.empty(), Phrase.nothing());

    /** With mere English, for which no other language has words. */
    public Standing(
        boolean enabled,
        int failures,
        Optional<Instant> nextTry,
        Optional<Instant> failingSince,
        String problem) {
      this(enabled, failures, nextTry, failingSince, Phrase.foreign(problem));
    }

    /** What was the matter in English, empty for nothing. */
    public String problem() {
      return seen.toString();
    }

    /** All is well. */
    public static Standing good() {
      return GOOD;
    }

    /** Whether something may be sent now. */
    public boolean isDue(Instant now) {
      return enabled && nextTry.filter(now::isBefore).isEmpty();
    }

    /** One more try was in vain. */
    public Standing failed(Instant now, Instant again, Phrase why) {
      return new Standing(
          true, failures + 1, Optional.of(again), Optional.of(failingSince.orElse(now)), why);
    }

    /** Given up until somebody looks after it. */
    public Standing disabled(Instant now, Phrase why) {
      return new Standing(
          false, failures, Optional.empty(), Optional.of(failingSince.orElse(now)), why);
    }
  }
}
