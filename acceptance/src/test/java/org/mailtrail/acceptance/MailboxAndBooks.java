package org.mailtrail.acceptance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** The mailbox's own listing beside ledger and log, message by message. */
final class MailboxAndBooks {
  private static final int PAGE = 1_000;

  private final LoggingWay way;
  private final ExchangeSimulator simulator;
  private final Books books;
  private final int delivered;

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
      Outcome due = isLogged(key) ? Outcome.LOGGED : Outcome.UNMATCHED;
      if (row == null) {
        wrong.add("no row tells of " + key + " in " + item.folder().displayName());
      } else if (row.outcome() != due || !liesRight(item, due)) {
        wrong.add(key + " is " + row.outcome() + " in " + item.folder().displayName());
      }
    }
    rows.values()
        .forEach(row -> wrong.add("a row whose id leads nowhere: " + row.sighting().key()));
  }

  private List<LedgerRow> rows() {
    List<LedgerRow> all = new ArrayList<>();
    List<LedgerRow> page = books.ledger().page(LedgerFilter.all(), Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      LedgerPosition last = LedgerPosition.of(page.get(page.size() - 1));
      page = books.ledger().page(LedgerFilter.all(), Optional.of(last), PAGE);
    }
    return all;
  }

  private static boolean isLogged(String key) {
    return WrittenMail.isLogged(Integer.parseInt(key.substring(1, key.indexOf('.'))));
  }

  /** Not Logged, or the archive, which public folders divide by months. */
  private static boolean liesRight(Item item, Outcome due) {
    Optional<SimulatedFolder> parent = Optional.ofNullable(item.folder().parent());
    String path =
        parent.map(SimulatedFolder::displayName).orElse("") + "/" + item.folder().displayName();
    return path.endsWith("/Not Logged") != (due == Outcome.LOGGED);
  }

  private void compareEntries(List<String> wrong) {
    Map<String, Integer> entries = new HashMap<>();
    Map<String, Item> items = new HashMap<>();
    way.place(simulator).items().forEach(item -> items.put(way.id(item), item));
    books
        .log()
        .forEach(
            EntryFilter.all(),
            entry -> {
              MessageLink message = entry.interaction().message();
              entries.merge(message.key().value(), 1, Integer::sum);
              comparePlace(wrong, message, items.get(message.item().id().value()));
            });
    for (int n = 0; n < delivered; n++) {
      int due = WrittenMail.isLogged(n) ? 1 : 0;
      String key = WrittenMail.key(n, LoggingWay.LOG);
      expect(wrong, "entries of " + key, entries.getOrDefault(key, 0), due);
    }
  }

  /** The id, the folder and the link of an entry open its message. */
  private void comparePlace(List<String> wrong, MessageLink message, @Nullable Item item) {
    String entry = "the entry of " + message.key();
    if (item == null || !message.key().value().equals(item.mail().messageId())) {
      wrong.add(entry + " has an id that does not lead to it");
      return;
    }
    if (!message.folder().equals(item.folder().displayName())) {
      wrong.add(entry + " names " + message.folder() + ", not " + item.folder().displayName());
    }
    String link = message.item().webLink().map(MailboxAndBooks::decoded).orElse("");
    if (way.place(simulator).opened(link).filter(item::equals).isEmpty()) {
      wrong.add(entry + " has a link that does not open it: " + link);
    }
  }

  /** Links of EWS have the id as EWS writes it, escaped. */
  private static String decoded(String link) {
    return URLDecoder.decode(link, StandardCharsets.UTF_8).replace('/', '-').replace('+', '_');
  }
}
