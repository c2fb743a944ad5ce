package org.mailtrail.testkit.memory.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerRow.Sighting;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine.SecondTry;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.Memory;

/** The ledger in memory. */
public final class InMemoryLedger implements Ledger {
  private final Memory memory;
  private final Map<String, LedgerRow> rows;
  private final Map<String, List<SecondTry>> secondTries;

  /** No rows so far. */
  public InMemoryLedger(Memory memory) {
    this.memory = memory;
    this.rows = memory.map();
    this.secondTries = memory.map();
  }

  /** The rows themselves, for fakes that read or change them. */
  Map<String, LedgerRow> rows() {
    return rows;
  }

  /** Lets rows tell otherwise; their places stay. */
  public void retell(UnaryOperator<LedgerRow> how) {
    rows.replaceAll((place, row) -> how.apply(row));
  }

  /** All rows. */
  public Stream<LedgerRow> all() {
    return List.copyOf(rows.values()).stream();
  }

  /** By the place of the row, the newest first. */
  Map<String, List<SecondTry>> secondTries() {
    return secondTries;
  }

  @Override
  public Known known(MailboxName mailbox, Collection<ItemRef> items) {
    Set<MessageKey> wanted =
        items.stream().flatMap(ref -> ref.key().stream()).collect(Collectors.toSet());
    return memory.access(
        () -> {
          Map<ItemId, Known.Prior> priors = new HashMap<>();
          items.forEach(
              ref ->
                  Optional.ofNullable(rows.get(place(mailbox, ref.id())))
                      .ifPresent(row -> priors.put(ref.id(), prior(row))));
          return new Known(priors, keys(of(mailbox), wanted), logged(wanted));
        });
  }

  private static Known.Prior prior(LedgerRow row) {
    return new Known.Prior(row.reason(), row.attempts(), row.sighting().key());
  }

  private static Set<MessageKey> keys(Stream<LedgerRow> rows, Set<MessageKey> wanted) {
    return rows.flatMap(row -> written(row).stream())
        .filter(wanted::contains)
        .collect(Collectors.toSet());
  }

  private static Optional<MessageKey> written(LedgerRow row) {
    return row.sighting().key().map(MessageKey::asWritten);
  }

  private List<MessageIdentity> logged(Set<MessageKey> wanted) {
    return rows.values().stream()
        .filter(row -> row.outcome() == Outcome.LOGGED)
        .filter(row -> written(row).filter(wanted::contains).isPresent())
        .flatMap(row -> row.sighting().identity().stream())
        .distinct()
        .toList();
  }

  private Stream<LedgerRow> of(MailboxName mailbox) {
    return rows.values().stream().filter(row -> row.sighting().mailbox().equals(mailbox));
  }

  @Override
  public void record(List<LedgerRow> more) {
    memory.access(
        () -> {
          more.forEach(row -> rows.merge(place(row), row, InMemoryLedger::unlessDecided));
          return true;
        });
  }

  private static LedgerRow unlessDecided(LedgerRow old, LedgerRow fresh) {
    return old.outcome() == Outcome.PENDING ? fresh : old;
  }

  static String place(LedgerRow row) {
    return place(row.sighting().mailbox(), row.sighting().item());
  }

  static String place(MailboxName mailbox, ItemId item) {
    return mailbox + "\n" + item;
  }

  /** Rows of the one mailbox are the other's from now on. */
  public void handOver(MailboxName from, MailboxName to) {
    List<LedgerRow> moving = of(from).toList();
    moving.forEach(row -> rows.remove(place(row)));
    moving.forEach(
        row -> {
          LedgerRow now = at(row, to, row.sighting().item());
          rows.put(place(now), now);
          carry(row, now);
        });
  }

  private void carry(LedgerRow before, LedgerRow now) {
    Optional.ofNullable(secondTries.remove(place(before)))
        .ifPresent(tries -> secondTries.put(place(now), tries));
  }

  /** The row under another mailbox or of another copy. */
  private static LedgerRow at(LedgerRow row, MailboxName mailbox, ItemId item) {
    Sighting old = row.sighting();
    return new LedgerRow(
        new Sighting(mailbox, item, old.key(), old.times(), old.author(), old.subject()),
        row.reason(),
        row.explanation(),
        row.attempts(),
        row.recorded());
  }

  @Override
  public void relocate(MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
    memory.access(
        () -> {
          moved.forEach(
              (from, to) ->
                  Optional.ofNullable(rows.get(place(mailbox, from)))
                      .ifPresent(row -> relocate(row, to.item())));
          return true;
        });
  }

  private void relocate(LedgerRow row, ItemId to) {
    LedgerRow now = at(row, row.sighting().mailbox(), to);
    if (rows.putIfAbsent(place(now), now) == null) {
      rows.remove(place(row));
      carry(row, now);
    }
  }

  @Override
  public List<LedgerRow> page(LedgerFilter filter, Optional<LedgerPosition> after, int atMost) {
    return memory.access(
        () ->
            rows.values().stream()
                .filter(row -> fits(filter, row))
                .filter(row -> after.isEmpty() || RowsInOrder.isBehind(row, after.get()))
                .sorted(RowsInOrder.NEWEST_FIRST)
                .limit(atMost)
                .toList());
  }

  private static boolean fits(LedgerFilter filter, LedgerRow row) {
    return filter.mailbox().map(row.sighting().mailbox()::equals).orElse(true)
        && filter.outcome().map(row.outcome()::equals).orElse(true)
        && filter.reason().map(row.reason().word()::equals).orElse(true)
        && filter.pass().map(row.recorded().pass()::equals).orElse(true)
        && (filter.key().isEmpty() || filter.key().equals(written(row)));
  }

  @Override
  public Map<Outcome, Long> tally(MailboxName mailbox) {
    return memory.access(
        () -> {
          Map<Outcome, Long> tally = new EnumMap<>(Outcome.class);
          of(mailbox).forEach(row -> tally.merge(row.outcome(), 1L, Long::sum));
          return tally;
        });
  }
}
