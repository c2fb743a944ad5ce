package org.mailtrail.application.capacity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.capacity.Capacity;
import org.mailtrail.domain.capacity.Limit;
import org.mailtrail.domain.capacity.Standing;
import org.mailtrail.domain.message.MailboxName;

/**
 * How full the mailboxes are, for who asks often: the days of a mailbox are read again only when it
 * was measured again, and of few mailboxes at a time; the others follow with the next look. Safe
 * for several threads.
 */
public final class KnownCapacities {
  private static final int READ_AT_ONCE = 20;

  private final Setups setups;
  private final CapacityHistory history;
  private final ShowCapacity show;
  private final CapacityRules rules;
  private final Map<MailboxName, Known> known = new ConcurrentHashMap<>();

  /** Of what is set up. */
  public KnownCapacities(
      Setups setups, CapacityHistory history, ShowCapacity show, CapacityRules rules) {
    this.setups = setups;
    this.history = history;
    this.show = show;
    this.rules = rules;
  }

  private record Known(Instant at, List<Limit> limits, Capacity capacity) {}

  /**
   * As far as it is known.
   *
   * @throws org.mailtrail.application.port.StoreException when the history is out of reach
   */
  public Map<MailboxName, Capacity> look(Collection<MailboxSetup> wanted) {
    Map<MailboxName, Instant> latest = history.latest();
    known.keySet().retainAll(latest.keySet());
    Map<MailboxName, Capacity> capacities = new TreeMap<>();
    int reads = 0;
    for (MailboxSetup setup : wanted) {
      Optional<Instant> at = Optional.ofNullable(latest.get(setup.name()));
      if (at.isPresent() && !isFresh(setup, at.get()) && reads < READ_AT_ONCE) {
        reads++;
        read(setup, at.get());
      }
      Optional.ofNullable(known.get(setup.name()))
          .ifPresent(one -> capacities.put(setup.name(), one.capacity()));
    }
    return capacities;
  }

  private boolean isFresh(MailboxSetup setup, Instant at) {
    return Optional.ofNullable(known.get(setup.name()))
        .filter(one -> one.at().equals(at) && one.limits().equals(rules.limits(setup)))
        .isPresent();
  }

  private void read(MailboxSetup setup, Instant at) {
    show.brief(setup)
        .ifPresent(
            capacity -> known.put(setup.name(), new Known(at, rules.limits(setup), capacity)));
  }

  /** The mailboxes that fill up, of those that are switched on: one trouble each at most. */
  public List<Symptom> troubles() {
    List<MailboxSetup> enabled = setups.all().stream().filter(MailboxSetup::enabled).toList();
    Map<MailboxName, Capacity> capacities = look(enabled);
    return enabled.stream()
        .flatMap(
            setup ->
                Optional.ofNullable(capacities.get(setup.name())).stream()
                    .flatMap(capacity -> trouble(setup, capacity).stream()))
        .toList();
  }

  private Optional<Symptom> trouble(MailboxSetup setup, Capacity capacity) {
    return capacity.standings().stream()
        .filter(rules.alertness()::isDue)
        .findFirst()
        .map(standing -> trouble(setup, standing));
  }

  private static Symptom trouble(MailboxSetup setup, Standing standing) {
    return Symptom.of(
        standing.isFull() ? Code.MAILBOX_FULL : Code.MAILBOX_FILLS_UP,
        setup.name(),
        CapacityWords.of(standing),
        advice(setup, standing));
  }

  private static Phrase advice(MailboxSetup setup, Standing standing) {
    if (standing.limit().kind() == Limit.Kind.RECOVERABLE) {
      return CapacitySentence.LOOK_AT_HOLDS.with();
    }
    if (setup.place().kind() == ExchangeKind.PUBLIC_FOLDERS) {
      return CapacitySentence.MOVE_OLD_MAIL.with();
    }
    return standing.folder().isEmpty()
        ? CapacitySentence.GO_OVER_OR_MAKE_ROOM.with(setup.name())
        : CapacitySentence.GO_OVER.with(setup.name());
  }
}
