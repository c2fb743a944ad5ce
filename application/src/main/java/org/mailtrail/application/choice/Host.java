package org.mailtrail.application.choice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.host.EntryListener;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.policy.DecisionPolicy;

/**
 * What the host decides for itself.
 *
 * @param people its own address book
 * @param policy what is logged
 * @param rules its own rules
 * @param listener what it does when an entry is written
 * @param clock the time, as adapters are given it
 * @param lent what it lends of its machine
 */
public record Host(
    Optional<AddressBook> people,
    DecisionPolicy policy,
    List<PlacedRule> rules,
    Optional<EntryListener> listener,
    Clock clock,
    Lent lent) {
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  /** Copies the rules. */
  public Host {
    rules = List.copyOf(rules);
  }

  /** The same time to the microsecond, as databases keep it. */
  public Clock keptClock() {
    return Clock.tick(clock, MICROSECOND);
  }
}
