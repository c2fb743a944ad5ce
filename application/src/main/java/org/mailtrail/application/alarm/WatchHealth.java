package org.mailtrail.application.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.outbox.Announcer;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.alarm.AlarmMemory.Seen;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;

/**
 * Announces that health has turned red or green, once it has stayed so for some looks: what flaps
 * is not told, every red has its green, and a restart forgets nothing. To be run by one process at
 * a time.
 */
public final class WatchHealth {
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
  private static final Set<EventType> TURNS =
      EnumSet.of(EventType.HEALTH_RED, EventType.HEALTH_GREEN);

  private final Supplier<Health> health;
  private final KeptOutbox outbox;
  private final Announcer announcer;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Habits habits;

  /** Watching this, and announcing it there. */
  public WatchHealth(
      Supplier<Health> health,
      KeptOutbox outbox,
      Announcer announcer,
      UnitOfWork unitOfWork,
      Clock clock,
      Habits habits) {
    this.health = health;
    this.outbox = outbox;
    this.announcer = announcer;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.habits = habits;
  }

  /**
   * How it is watched.
   *
   * @param channels of alarms, by name
   * @param looks how many looks in a row, a minute apart, must see the same before it is told
   */
  public record Habits(Collection<SubscriptionName> channels, int looks) {
    /** Copies the names. */
    public Habits {
      channels = List.copyOf(channels);
    }
  }

  /**
   * Looks once, if anybody wants to know.
   *
   * @return how long to wait before the next look
   */
  public Duration run() {
    openChannels();
    boolean isWanted =
        outbox.subscriptions().all().stream()
            .anyMatch(one -> one.types().stream().anyMatch(TURNS::contains));
    if (isWanted) {
      look();
    }
    return BETWEEN_LOOKS;
  }

  private void openChannels() {
    List<SubscriptionName> there =
        outbox.subscriptions().all().stream().map(Subscription::name).toList();
    for (SubscriptionName channel : habits.channels()) {
      if (!there.contains(channel)) {
        outbox
            .subscriptions()
            .keep(new Subscription(channel, Optional.empty(), TURNS, Subscription.Standing.good()));
        announcer.subscribed().forget();
      }
    }
  }

  private void look() {
    Health now = health.get();
    Instant at = clock.instant();
    boolean isRed = !now.isReady();
    Optional<Seen> last = outbox.alarms().last();
    Seen seen = last.orElseGet(() -> new Seen(false, false, at, 0)).look(isRed, at);
    boolean isTold = seen.isRed() == seen.toldRed();
    if (!isTold && seen.looks() >= habits.looks()) {
      unitOfWork.run(
          () -> {
            announcer.turned(now, isRed, seen.since());
            outbox.alarms().remember(seen.told());
          });
    } else if (!isTold || last.filter(before -> before.isRed() == isRed).isEmpty()) {
      outbox.alarms().remember(seen);
    }
  }
}
