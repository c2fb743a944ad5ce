package org.mailtrail.application.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.port.outbox.Subscriptions;

/**
 * Who wants to hear of what, as it was ten seconds ago at the latest: a pass does not ask the
 * database for each batch. Safe for several threads.
 */
public final class Subscribed {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Subscriptions subscriptions;
  private final Clock clock;
  private List<Subscription> known = List.of();
  private Instant asked = Instant.MIN;

  /** Asks these. */
  public Subscribed(Subscriptions subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** Those who want to hear of this. */
  public List<SubscriptionName> to(EventType type) {
    return all().stream()
        .filter(one -> one.types().contains(type))
        .map(Subscription::name)
        .toList();
  }

  /** All of them. */
  public synchronized List<Subscription> all() {
    Instant now = clock.instant();
    if (now.isBefore(asked) || !now.isBefore(freshUntil())) {
      known = subscriptions.all();
      asked = now;
    }
    return known;
  }

  private Instant freshUntil() {
    return asked.equals(Instant.MIN) ? asked : asked.plus(FRESH);
  }

  /** What is the matter with those who cannot be told. */
  public List<Symptom> troubles() {
    return all().stream()
        .filter(one -> one.standing().failingSince().isPresent())
        .map(Subscribed::trouble)
        .toList();
  }

  private static Symptom trouble(Subscription one) {
    Subscription.Standing standing = one.standing();
    HealthSentence sentence =
        standing.enabled() ? HealthSentence.NOT_TOLD : HealthSentence.GIVEN_UP;
    return Symptom.of(
        Code.NOT_DELIVERED,
        sentence.with(one.name(), standing.failingSince().orElseThrow(), standing.seen()),
        standing.enabled()
            ? HealthSentence.TRIED_AGAIN.with()
            : HealthSentence.REPLAY.with(one.name()));
  }

  /** Somebody of this process has changed them. */
  public synchronized void forget() {
    asked = Instant.MIN;
  }
}
