package org.mailtrail.testkit.memory.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.port.unmatched.SenderCount;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.SkipReason;
import org.mailtrail.testkit.Memory;

/** Unmatched mail in memory. */
public final class InMemoryUnmatchedMail implements UnmatchedMail {
  private final Memory memory;
  private final InMemoryLedger ledger;

  /** What is unmatched in this ledger. */
  public InMemoryUnmatchedMail(Memory memory, InMemoryLedger ledger) {
    this.memory = memory;
    this.ledger = ledger;
  }

  private Stream<LedgerRow> unmatched() {
    return ledger.rows().values().stream()
        .filter(row -> row.outcome() == Outcome.UNMATCHED)
        .sorted(RowsInOrder.NEWEST_WAITING_FIRST);
  }

  private static boolean isFrom(Sender sender, LedgerRow row) {
    return EmailAddress.parse(row.sighting().author()).filter(sender::covers).isPresent();
  }

  @Override
  public List<LedgerRow> page(Optional<Sender> sender, Optional<LedgerPosition> after, int atMost) {
    return memory.access(
        () ->
            unmatched()
                .filter(row -> sender.isEmpty() || isFrom(sender.get(), row))
                .dropWhile(
                    row -> after.isPresent() && !RowsInOrder.isWaitingBehind(row, after.get()))
                .limit(atMost)
                .toList());
  }

  @Override
  public List<SenderCount> senders(boolean byDomain, int newest) {
    return memory.access(
        () -> {
          Map<String, SenderCount> counts = new TreeMap<>();
          unmatched()
              .limit(newest)
              .map(row -> new SenderCount(name(row, byDomain), 1, row.arrivedAt()))
              .forEach(one -> counts.merge(one.sender(), one, InMemoryUnmatchedMail::both));
          return counts.values().stream()
              .sorted(Comparator.comparing(SenderCount::messages).reversed())
              .toList();
        });
  }

  private static String name(LedgerRow row, boolean byDomain) {
    String author = row.sighting().author();
    return byDomain ? author.substring(author.lastIndexOf('@') + 1) : author;
  }

  private static SenderCount both(SenderCount some, SenderCount more) {
    return new SenderCount(
        some.sender(),
        some.messages() + more.messages(),
        some.last().isAfter(more.last()) ? some.last() : more.last());
  }

  @Override
  public List<LedgerRow> find(Collection<LedgerRef> refs) {
    Set<LedgerRef> wanted = new HashSet<>(refs);
    return memory.access(
        () -> unmatched().filter(row -> wanted.contains(LedgerRef.of(row))).toList());
  }

  @Override
  public boolean settle(LedgerRow row) {
    return memory.access(
        () -> {
          boolean isOpen = unmatched().anyMatch(old -> LedgerRef.of(old).equals(LedgerRef.of(row)));
          if (isOpen) {
            put(row);
          }
          return isOpen;
        });
  }

  private void put(LedgerRow row) {
    ledger.rows().put(InMemoryLedger.place(row.sighting().mailbox(), row.sighting().item()), row);
  }

  @Override
  public int exclude(Sender sender, Instant at) {
    return memory.access(
        () -> {
          List<LedgerRow> his = unmatched().filter(row -> isFrom(sender, row)).toList();
          his.forEach(row -> put(excluded(row, sender, at)));
          return his.size();
        });
  }

  private static LedgerRow excluded(LedgerRow row, Sender sender, Instant at) {
    return new LedgerRow(
        row.sighting(),
        new Reason.Skipped(SkipReason.EXCLUDED),
        LedgerSentence.ON_NEVER_LOG_LIST.with(sender).toString(),
        row.attempts(),
        new LedgerRow.Recorded(row.recorded().pass(), at));
  }
}
