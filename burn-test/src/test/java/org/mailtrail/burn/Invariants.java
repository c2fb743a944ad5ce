package org.mailtrail.burn;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.message.ItemId;

/** What must be true: after every commit, at every move, and at rest. */
final class Invariants {
  private static final int ALL = 100_000;

  private final Books books;
  private final World world;
  private final Oracle oracle;
  private final Map<Integer, Set<EmailAddress>> knownWhenFirstSeen = new HashMap<>();

  Invariants(Books books, World world, Oracle oracle) {
    this.books = books;
    this.world = world;
    this.oracle = oracle;
  }

  /** A message has come: whoever is known now will be known when it is decided. */
  void came(Mail mail, Set<EmailAddress> contacts) {
    knownWhenFirstSeen.putIfAbsent(mail.number(), contacts);
  }

  /**
   * Nothing is moved before its row is committed; an admin may want it tried again meanwhile, and
   * another process may have tried it by then.
   */
  void mayBeMoved(ItemId id) {
    Copy copy = world.copy(id);
    require(isDecided(copy) || isTriedAgain(copy), "moved before its row was committed: " + id);
  }

  /** Whether this copy is decided. */
  boolean isDecided(Copy copy) {
    return isDecided(other -> other.name().equals(copy.name()));
  }

  /** Whether some copy of it is decided. */
  boolean isDecided(Mail mail) {
    return isDecided(copy -> copy.mail().equals(mail));
  }

  /** Whether this copy was tried in vain, and waits. */
  boolean isPending(Copy copy) {
    return rows().stream()
        .filter(row -> row.outcome() == Outcome.PENDING)
        .anyMatch(row -> world.copy(row.sighting().item()).name().equals(copy.name()));
  }

  private boolean isTriedAgain(Copy copy) {
    return rows().stream()
        .filter(row -> !world.books().quarantine().history(LedgerRef.of(row)).isEmpty())
        .anyMatch(row -> world.copy(row.sighting().item()).name().equals(copy.name()));
  }

  private boolean isDecided(Predicate<Copy> which) {
    return rows().stream()
        .filter(row -> row.outcome() != Outcome.PENDING)
        .anyMatch(row -> which.test(world.copy(row.sighting().item())));
  }

  /** No entry is there twice. */
  void noEntryTwice() {
    Set<String> seen = new HashSet<>();
    books
        .log()
        .forEach(
            EntryFilter.all(),
            entry -> {
              String name = mail(entry.interaction()).number() + " " + pair(entry.interaction());
              require(seen.add(name), "an entry is there twice: mail " + name);
            });
  }

  /** What a pass says that it decided is what it has written. */
  void addsUp(PassReport report) {
    Map<Outcome, Long> written = new EnumMap<>(Outcome.class);
    rows().stream()
        .filter(row -> row.recorded().pass().equals(report.id()))
        .forEach(row -> written.merge(row.outcome(), 1L, Long::sum));
    requireEqual(
        "logged", written.getOrDefault(Outcome.LOGGED, 0L), report.counts().logged(), report);
    requireEqual(
        "skipped", written.getOrDefault(Outcome.SKIPPED, 0L), report.counts().skipped(), report);
    requireEqual(
        "unmatched",
        written.getOrDefault(Outcome.UNMATCHED, 0L),
        report.counts().unmatched(),
        report);
  }

  private void requireEqual(String what, long written, long told, PassReport report) {
    require(written == told, what + ": " + told + " told, " + written + " written by " + report);
  }

  /** Every message has its row, its entries and its place. */
  void atRest(List<Box> boxes) {
    noEntryTwice();
    Map<String, Integer> rowsOfCopies = new HashMap<>();
    Set<Integer> mailsWithRow = new HashSet<>();
    for (LedgerRow row : rows()) {
      require(row.outcome() != Outcome.PENDING, "pending at rest: " + row.sighting());
      Copy copy = world.copy(row.sighting().item());
      isFiled(row, copy, boxes);
      rowsOfCopies.merge(copy.name(), 1, Integer::sum);
      mailsWithRow.add(copy.mail().number());
    }
    rowsOfCopies.forEach((copy, rows) -> require(rows == 1, rows + " rows for copy " + copy));
    for (Box box : boxes) {
      for (Copy copy : box.all()) {
        require(!copy.folder().equals(Box.INTAKE), "left in the intake: " + copy);
        require(mailsWithRow.contains(copy.mail().number()), "no row: " + copy);
      }
    }
    entriesAreRight(mailsWithRow);
  }

  /**
   * What was tried again and logged does not stay where it was put for a person. Of two copies of
   * one message nobody can tell which is which once a move has changed their ids without a word.
   */
  private void isFiled(LedgerRow row, Copy copy, List<Box> boxes) {
    boolean isAside =
        boxes.stream()
            .filter(box -> !box.isHauntedBy(copy))
            .flatMap(box -> box.all().stream())
            .filter(now -> now.name().equals(copy.name()))
            .anyMatch(now -> now.folder().equals(Box.NOT_LOGGED));
    require(
        row.outcome() != Outcome.LOGGED
            || !isAside
            || hasTwin(copy, boxes)
            || world.books().quarantine().history(LedgerRef.of(row)).isEmpty(),
        "logged and not filed: " + row.sighting());
  }

  private static boolean hasTwin(Copy copy, List<Box> boxes) {
    return boxes.stream()
        .flatMap(box -> box.all().stream())
        .anyMatch(other -> other.mail().equals(copy.mail()) && !other.name().equals(copy.name()));
  }

  /** Contacts only ever come, so the entries lie between those of first sight and those of now. */
  private void entriesAreRight(Set<Integer> mailsWithRow) {
    Map<Integer, Set<String>> pairs = new HashMap<>();
    books
        .log()
        .forEach(
            EntryFilter.all(),
            entry ->
                pairs
                    .computeIfAbsent(mail(entry.interaction()).number(), n -> new TreeSet<>())
                    .add(pair(entry.interaction())));
    for (Mail mail : world.mails()) {
      Set<String> actual = pairs.getOrDefault(mail.number(), Set.of());
      Set<String> least =
          oracle.entries(mail, knownWhenFirstSeen.getOrDefault(mail.number(), Set.of()));
      Set<String> most = oracle.entries(mail, world.people().contacts());
      require(
          !mailsWithRow.contains(mail.number()) || actual.containsAll(least) || isBlamed(mail),
          "entries are missing: " + mail + " has " + actual + " of " + least + rows(mail));
      require(most.containsAll(actual), "entries too many: " + mail + " has " + actual);
    }
  }

  /** A message that was in hand at three deaths, or silences as long as a lease, is given up. */
  private boolean isBlamed(Mail mail) {
    return rows(mail).stream()
        .filter(row -> row.outcome() == Outcome.QUARANTINED)
        .anyMatch(row -> world.blame().isDue(world.copy(row.sighting().item())));
  }

  private List<LedgerRow> rows(Mail mail) {
    return rows().stream()
        .filter(row -> world.copy(row.sighting().item()).mail().equals(mail))
        .toList();
  }

  private Mail mail(Interaction interaction) {
    return world.copy(interaction.message().item().id()).mail();
  }

  private static String pair(Interaction interaction) {
    String salesperson = interaction.exchange().salespersonAddress().toString();
    String contact = interaction.exchange().contactAddress().toString();
    return interaction.exchange().flow() == InformationFlow.OUTBOUND
        ? salesperson + ">" + contact
        : contact + ">" + salesperson;
  }

  private List<LedgerRow> rows() {
    return books.ledger().page(LedgerFilter.all(), Optional.empty(), ALL);
  }

  private void require(boolean isTrue, String otherwise) {
    if (!isTrue) {
      throw world.broken(otherwise);
    }
  }
}
