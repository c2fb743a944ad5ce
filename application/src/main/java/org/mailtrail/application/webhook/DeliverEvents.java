package org.mailtrail.application.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.Courier.Receipt;
import org.mailtrail.application.port.outbox.Deliveries.End;
import org.mailtrail.application.port.outbox.Deliveries.Waiting;
import org.mailtrail.application.port.outbox.OutboxSentence;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.Subscription.Standing;

/**
 * Hands what waits in the outbox over: in its order, at least once, and to each subscription as
 * fast as it takes it. Where something cannot be handed over, all that comes after it waits; after
 * nine tries it is given up and the subscription is disabled. To be run by one process at a time.
 */
public final class DeliverEvents {
  /** So many wait for one subscription at most; of more, the oldest go. */
  public static final int MOST_WAITING = 100_000;

  private static final int AT_ONCE = 100;
  private static final Duration TURN = Duration.ofSeconds(20);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofSeconds(15);
  private static final Duration BETWEEN_TIDYING = Duration.ofMinutes(1);

  private final KeptOutbox outbox;
  private final Courier courier;
  private final Clock clock;
  private final Runnable signOfLife;
  private volatile Instant nextTidying = Instant.MIN;

  /**
   * Delivering from this outbox.
   *
   * @param signOfLife is called after each event
   */
  public DeliverEvents(KeptOutbox outbox, Courier courier, Clock clock, Runnable signOfLife) {
    this.outbox = outbox;
    this.courier = courier;
    this.clock = clock;
    this.signOfLife = signOfLife;
  }

  /**
   * Hands over what is due.
   *
   * @return how long to wait before looking again
   */
  public Duration run() {
    List<Subscription> all = outbox.subscriptions().all();
    all.stream().filter(one -> one.standing().isDue(clock.instant())).forEach(this::deliver);
    if (!clock.instant().isBefore(nextTidying)) {
      nextTidying = clock.instant().plus(BETWEEN_TIDYING);
      // as they stand after what was just delivered
      outbox.subscriptions().all().forEach(this::tidy);
    }
    return all.isEmpty() ? LATER : SOON;
  }

  private void deliver(Subscription to) {
    Instant end = clock.instant().plus(TURN);
    List<Waiting> next = outbox.deliveries().next(to.name(), AT_ONCE);
    boolean goesOn = !next.isEmpty();
    for (int i = 0; i < next.size() && goesOn; i++) {
      goesOn = hand(to, next.get(i)) && clock.instant().isBefore(end);
      signOfLife.run();
    }
  }

  private boolean hand(Subscription to, Waiting waiting) {
    Receipt receipt = courier.carry(to, waiting.event());
    if (!receipt.received()) {
      failed(to, waiting, receipt);
      return false;
    }
    outbox.deliveries().settle(waiting, End.delivered(clock.instant()));
    if (!to.standing().equals(Standing.good())) {
      outbox.subscriptions().keep(to.name(), Standing.good());
    }
    return true;
  }

  private void failed(Subscription to, Waiting waiting, Receipt receipt) {
    Instant now = clock.instant();
    Optional<Duration> wait =
        receipt.isFinal() ? Optional.empty() : BackOff.after(to.standing().failures());
    if (wait.isEmpty()) {
      outbox.deliveries().settle(waiting, End.givenUp(now, receipt.seen()));
    }
    outbox
        .subscriptions()
        .keep(
            to.name(),
            wait.map(time -> to.standing().failed(now, now.plus(time), receipt.seen()))
                .orElseGet(() -> to.standing().disabled(now, receipt.seen())));
  }

  private void tidy(Subscription one) {
    int lost = outbox.deliveries().trim(one.name(), clock.instant().minus(KEPT), MOST_WAITING);
    if (lost > 0) {
      Phrase problem = OutboxSentence.OLDEST_EVENTS_REMOVED.with(String.valueOf(MOST_WAITING));
      Standing standing = one.standing();
      outbox
          .subscriptions()
          .keep(
              one.name(),
              new Standing(
                  standing.enabled(),
                  standing.failures(),
                  standing.nextTry(),
                  Optional.of(standing.failingSince().orElse(clock.instant())),
                  problem));
    }
  }
}
