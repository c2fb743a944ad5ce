package org.mailtrail.testkit.memory.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** The quarantine in memory. */
public final class InMemoryQuarantine implements Quarantine {
  private final Memory memory;
  private final InMemoryLedger ledger;

  /** What is quarantined in this ledger. */
  public InMemoryQuarantine(Memory memory, InMemoryLedger ledger) {
    this.memory = memory;
    this.ledger = ledger;
  }

  /** The oldest first. */
  private Stream<LedgerRow> quarantined() {
    return ledger.rows().values().stream()
        .filter(row -> row.outcome() == Outcome.QUARANTINED)
        .sorted(RowsInOrder.NEWEST_FIRST.reversed());
  }

  @Override
  public List<Group> groups(Collection<MailboxName> mailboxes, int atMost) {
    return memory.access(
        () -> {
          Map<String, Group> groups = new TreeMap<>();
          quarantined()
              .filter(row -> mailboxes.contains(row.sighting().mailbox()))
              .forEach(row -> groups.merge(name(row), alone(row), InMemoryQuarantine::both));
          return groups.values().stream()
              .sorted(Comparator.comparing(Group::messages).reversed())
              .limit(atMost)
              .toList();
        });
  }

  private static String name(LedgerRow row) {
    return row.sighting().mailbox() + "\n" + row.explanation();
  }

  private static Group alone(LedgerRow row) {
    Instant at = row.recorded().at();
    return new Group(row.sighting().mailbox(), row.explanation(), 1, at, at);
  }

  private static Group both(Group some, Group more) {
    return new Group(
        some.mailbox(),
        some.problem(),
        some.messages() + more.messages(),
        some.first(),
        more.last());
  }

  @Override
  public int release(Choice which, Wish wish, int atMost) {
    return memory.access(
        () -> {
          List<LedgerRow> rows =
              quarantined().filter(row -> fits(which, row)).limit(atMost).toList();
          rows.forEach(row -> release(row, wish));
          return rows.size();
        });
  }

  private static boolean fits(Choice which, LedgerRow row) {
    return which.mailbox().equals(row.sighting().mailbox())
        && which.item().map(row.sighting().item()::equals).orElse(true)
        && which.problem().map(row.explanation()::equals).orElse(true);
  }

  private void release(LedgerRow row, Wish wish) {
    String place = InMemoryLedger.place(row);
    List<SecondTry> tries = new ArrayList<>();
    tries.add(new SecondTry(wish, row.explanation(), row.attempts(), row.recorded()));
    tries.addAll(ledger.secondTries().getOrDefault(place, List.of()));
    ledger.secondTries().put(place, List.copyOf(tries));
    LedgerRow.Recorded now = new LedgerRow.Recorded(row.recorded().pass(), wish.at());
    ledger
        .rows()
        .put(place, new LedgerRow(row.sighting(), new Reason.Again(), wish.explanation(), 0, now));
  }

  @Override
  public List<SecondTry> history(LedgerRef copy) {
    return memory.access(
        () ->
            ledger
                .secondTries()
                .getOrDefault(InMemoryLedger.place(copy.mailbox(), copy.item()), List.of()));
  }

  @Override
  public List<LedgerRow> decidedAgain(MailboxName mailbox, Instant since, int atMost) {
    return memory.access(
        () ->
            ledger.rows().values().stream()
                .sorted(RowsInOrder.NEWEST_FIRST)
                .filter(row -> row.sighting().mailbox().equals(mailbox))
                .filter(row -> ledger.secondTries().containsKey(InMemoryLedger.place(row)))
                .filter(row -> row.outcome() != Outcome.PENDING)
                .filter(row -> !LedgerPosition.of(row).at().isBefore(since))
                .limit(atMost)
                .toList());
  }
}
