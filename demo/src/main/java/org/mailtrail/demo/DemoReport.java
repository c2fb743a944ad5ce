package org.mailtrail.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.cli.console.Output;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.export.EntryFormat;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.formats.export.RecordWriter;
import org.mailtrail.formats.text.Shown;

/** Says what came of the demo. */
final class DemoReport {
  private static final int SHOWN = 12;
  private static final int PAGE = 1_000;
  private static final int LONGEST = 110;

  private final Books books;
  private final MailboxName name;
  private final Terminal terminal;

  DemoReport(Books books, MailboxName name, Terminal terminal) {
    this.books = books;
    this.name = name;
    this.terminal = terminal;
  }

  /** Compares the mailbox with the ledger; true when they agree. */
  boolean addsUp(DemoExchange exchange) {
    Map<Outcome, Long> tally = books.ledger().tally(name);
    long rows = tally.values().stream().mapToLong(Long::longValue).sum();
    long items = exchange.mailbox().items().size();
    int waiting = exchange.intake().size();
    terminal.say("");
    terminal.say("Ledger:   " + rows + " messages = " + words(tally));
    terminal.say(
        "Mailbox:  " + items + " messages, " + waiting + " of them still where they arrived");
    terminal.say("Exchange: " + exchange.traffic());
    return rows == items && waiting == tally.getOrDefault(Outcome.PENDING, 0L);
  }

  private static String words(Map<Outcome, Long> tally) {
    return Arrays.stream(Outcome.values())
        .filter(tally::containsKey)
        .map(outcome -> tally.get(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" + "));
  }

  /** Writes all entries, tab-separated, with the addresses that matched. */
  void export(Path file) {
    try (PrintWriter out = Output.to(file)) {
      RecordWriter<InteractionLogEntry> writer = EntryFormat.TSV.to(out);
      books.log().forEach(EntryFilter.all(), writer::write);
      writer.end();
    }
    terminal.say("Entries written to " + file);
  }

  void showEntries() {
    terminal.say("");
    terminal.say("The latest entries:");
    RecordWriter<InteractionLogEntry> table = EntryFormat.TABLE.to(terminal.out());
    books.log().page(EntryFilter.all(), Optional.empty(), SHOWN).forEach(table::write);
    table.end();
  }

  /** Every reason for which a message was not logged, with an example. */
  void showReasons() {
    Map<String, List<LedgerRow>> byReason = new TreeMap<>();
    books.ledger().page(LedgerFilter.all(), Optional.empty(), PAGE).stream()
        .filter(row -> row.outcome() != Outcome.LOGGED)
        .forEach(row -> byReason.computeIfAbsent(reason(row), r -> new ArrayList<>()).add(row));
    terminal.say("");
    terminal.say(
        "What was not logged, and why (it lies in Not Logged, second copies in Archive; nothing is"
            + " deleted):");
    byReason.entrySet().stream()
        .sorted(Comparator.comparing(rows -> -rows.getValue().size()))
        .forEach(rows -> terminal.say(line(rows.getKey(), rows.getValue())));
  }

  private static String reason(LedgerRow row) {
    return row.outcome().name().toLowerCase(Locale.ROOT) + " " + row.reason().word();
  }

  private static String line(String reason, List<LedgerRow> rows) {
    String why = rows.get(0).explanation();
    String example = Shown.cut(why, LONGEST);
    return String.format(Locale.ROOT, "  %2d  %-26s %s", rows.size(), reason, example);
  }
}
