package org.mailtrail.application.choice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.host.EntryListener;
import org.mailtrail.application.inspection.Room;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.policy.DecisionPolicy;

/**
 * What the host decides for itself.
 *
 * @param people its own address book
 * @param policy what is logged
 * @param rules its own rules
 * @param listener what it does when an entry is written
 * @param clock the time
 * @param room the disk on which it lets Mailtrail write
 */
public record Host(
    Optional<AddressBook> people,
    DecisionPolicy policy,
    List<PlacedRule> rules,
    Optional<EntryListener> listener,
    Clock clock,
    Supplier<Optional<Room>> room) {
  /** Copies the rules. */
  public Host {
    rules = List.copyOf(rules);
  }
}
