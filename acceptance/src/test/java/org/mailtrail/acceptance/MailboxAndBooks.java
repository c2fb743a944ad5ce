package org.mailtrail.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.EntryFilter;
import org.mailtrail.application.port.books.LedgerFilter;
import org.mailtrail.application.port.books.LedgerRow;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.mailbox.Folder;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** The mailbox's own listing beside ledger and log, message by message. */
final class MailboxAndBooks {
  private static final int PAGE = 1_000;

  private final LoggingWay way;
  private final ExchangeSimulator simulator;
  private final Books books;
  private final int delivered;
  private int earlierIds;

  MailboxAndBooks(LoggingWay way, ExchangeSimulator simulator, Books books, int delivered) {
    this.way = way;
    this.simulator = simulator;
    this.books = books;
    this.delivered = delivered;
  }

  /** What is not as it should be, a line each. */
  List<String> differences() {
    List<String> wrong = new ArrayList<>();
    SimulatedMailbox place = way.place(simulator);
    int waiting = place.folder(way.intake(simulator)).orElseThrow().size();
    expect(wrong, "messages in the intake", waiting, 0);
    expect(wrong, "messages in all folders", place.items().size(), delivered);
    compareLedger(wrong, place.items());
    compareEntries(wrong);
    return wrong;
  }

  private static void expect(List<String> wrong, String what, int found, int due) {
    if (found != due) {
      wrong.add(what + ": " + found + " instead of " + due);
    }
  }

  private void compareLedger(List<String> wrong, List<Item> items) {
    Map<String, LedgerRow> rows = new HashMap<>();
    rows().forEach(row -> rows.put(row.sighting().item().value(), row));
    for (Item item : items) {
      String key = String.valueOf(item.mail().messageId());
      LedgerRow row = rows.remove(way.id(item));
      if (row == null) {
        row = underEarlierId(rows, key);
      }
      Outcome due = isLogged(key) ? Outcome.LOGGED : Outcome.UNMATCHED;
      if (row == null) {
        wrong.add("no row tells of " + key + " in " + item.folder().displayName());
      } else if (row.outcome() != due || !liesRight(item, due)) {
        wrong.add(key + " is " + row.outcome() + " in " + item.folder().displayName());
      }
    }
    rows.values().forEach(row -> wrong.add("a row of no message: " + row.sighting().key()));
  }

  /** An answer that nobody heard told the id after the move; the key finds the row all the same. */
  private @Nullable LedgerRow underEarlierId(Map<String, LedgerRow> rows, String key) {
    for (LedgerRow row : rows.values()) {
      if (row.sighting().key().filter(known -> known.value().equals(key)).isPresent()) {
        earlierIds++;
        return rows.remove(row.sighting().item().value());
      }
    }
    return null;
  }

  /** How many rows have the id from before their message was moved; EWS gives it another. */
  int earlierIds() {
    return earlierIds;
  }

  private List<LedgerRow> rows() {
    List<LedgerRow> all = new ArrayList<>();
    List<LedgerRow> page;
    do {
      page = books.ledger().page(LedgerFilter.all(), PAGE, all.size());
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }

  private static boolean isLogged(String key) {
    return WrittenMail.isLogged(Integer.parseInt(key.substring(1, key.indexOf('.'))));
  }

  /** Not Logged, or the archive, which public folders divide by months. */
  private static boolean liesRight(Item item, Outcome due) {
    Optional<Folder> parent = Optional.ofNullable(item.folder().parent());
    String path = parent.map(Folder::displayName).orElse("") + "/" + item.folder().displayName();
    return path.endsWith("/Not Logged") != (due == Outcome.LOGGED);
  }

  private void compareEntries(List<String> wrong) {
    Map<String, Integer> entries = new HashMap<>();
    books
        .log()
        .forEach(
            EntryFilter.all(),
            entry -> entries.merge(entry.interaction().message().key().value(), 1, Integer::sum));
    for (int n = 0; n < delivered; n++) {
      int due = WrittenMail.isLogged(n) ? 1 : 0;
      String key = WrittenMail.key(n, LoggingWay.LOG);
      expect(wrong, "entries of " + key, entries.getOrDefault(key, 0), due);
    }
  }
}
