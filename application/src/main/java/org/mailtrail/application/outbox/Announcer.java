package org.mailtrail.application.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.host.ToldLedger;
import org.mailtrail.application.host.ToldLog;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Outbox;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.opportunity.Opportunity;

/**
 * Puts what happens into the outbox, in the transaction in which it happens; writes nothing where
 * nobody wants to hear of it.
 */
public final class Announcer {
  private final Subscribed subscribed;
  private final Outbox outbox;
  private final Clock clock;

  /** Announcing to those who are subscribed. */
  public Announcer(Subscribed subscribed, Outbox outbox, Clock clock) {
    this.subscribed = subscribed;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Announcing to those who are subscribed there. */
  public static Announcer into(KeptOutbox kept, Clock clock) {
    return new Announcer(new Subscribed(kept.subscriptions(), clock), kept.outbox(), clock);
  }

  /** Who is told. */
  public Subscribed subscribed() {
    return subscribed;
  }

  /** The same books; what passes and people log is announced. */
  public Books announcing(Books books) {
    return books
        .withLog(new ToldLog(books.log(), this::logged))
        .withLedger(new ToldLedger(books.ledger(), this::recorded));
  }

  /** The same port; what people make of entries is announced. */
  public EntryChanges announcing(EntryChanges changes) {
    return new AnnouncedChanges(changes, this::changed);
  }

  /** The same port; what becomes of opportunities is announced. */
  public Opportunities announcing(Opportunities opportunities) {
    return new AnnouncedOpportunities(opportunities, this::moved);
  }

  private void logged(List<InteractionLogEntry> entries) {
    announce(EventType.ENTRY_LOGGED, entries, Events::logged);
  }

  private void recorded(List<LedgerRow> rows) {
    List<LedgerRow> unmatched =
        rows.stream().filter(row -> row.outcome() == Outcome.UNMATCHED).toList();
    announce(EventType.MESSAGE_UNMATCHED, unmatched, Events::unmatched);
  }

  private void changed(InteractionLogEntry before, InteractionLogEntry now) {
    announce(
        EventType.ENTRY_CHANGED, List.of(now), (entry, at) -> Events.changed(before, entry, at));
  }

  private void moved(Opportunity now, List<OpportunityChange> changes) {
    boolean isNew = now.life().version() == 0;
    EventType type = isNew ? EventType.OPPORTUNITY_CREATED : EventType.OPPORTUNITY_CHANGED;
    announce(
        type,
        List.of(now),
        (opportunity, at) -> Events.opportunity(type, opportunity, changes, at));
  }

  /** Health has turned; to be called in a unit of work. */
  public void turned(Health health, boolean isRed, Instant since) {
    EventType type = isRed ? EventType.HEALTH_RED : EventType.HEALTH_GREEN;
    announce(
        type, List.of(health.reasons()), (reasons, at) -> Events.health(type, since, reasons, at));
  }

  /** Something to try a subscription with. */
  public Event test() {
    return Events.test(clock.instant());
  }

  private <T> void announce(EventType type, List<T> what, BiFunction<T, Instant, Event> writing) {
    if (what.isEmpty()) {
      return;
    }
    List<SubscriptionName> whose = subscribed.to(type);
    if (!whose.isEmpty()) {
      Instant now = clock.instant();
      outbox.put(what.stream().map(one -> writing.apply(one, now)).toList(), whose);
    }
  }
}
