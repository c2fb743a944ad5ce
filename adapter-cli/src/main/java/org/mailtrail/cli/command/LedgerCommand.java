package org.mailtrail.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.LedgerWords;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.cli.UsageException;
import org.mailtrail.cli.console.Table;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.cli.option.AtMost;
import org.mailtrail.cli.option.OfPass;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Sought;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail ledger}. */
@Command(
    name = "ledger",
    description = "Shows what became of each message that was seen, and why; newest first.",
    footer = {
      "",
      "Examples:",
      "  mailtrail ledger --outcome unmatched",
      "  mailtrail ledger --message-id '<20261128.4711@contoso.com>'",
      "  mailtrail ledger --tally"
    },
    mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Option(
      names = "--mailbox",
      paramLabel = "NAME",
      converter = TypedWords.Mailbox.class,
      description = "Of this mailbox.")
  private @Nullable MailboxName mailbox;

  @Option(names = "--outcome", paramLabel = "OUTCOME", description = "${COMPLETION-CANDIDATES}")
  private @Nullable Outcome outcome;

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      converter = Texts.Reason.class,
      description = "With this reason, such as INTERNAL.")
  private @Nullable String reason;

  @Option(
      names = "--message-id",
      paramLabel = "MESSAGE-ID",
      converter = Texts.Key.class,
      description = "Of the message with this Message-ID, angle brackets and all.")
  private @Nullable MessageKey messageId;

  @Mixin private OfPass of = new OfPass();

  @Mixin private AtMost limit = new AtMost();

  @Option(
      names = "--tally",
      description = "Only count them, mailbox by mailbox, or of --mailbox alone.")
  private boolean tally;

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.reading()) {
      LedgerFilter asked = filter(mailtrail.entries().words());
      LedgerFilter filter = tally ? whole(asked) : asked;
      try (PrintWriter out = Shared.out()) {
        write(mailtrail, filter, out);
      }
    }
    return Shared.OK;
  }

  private void write(Mailtrail mailtrail, LedgerFilter filter, PrintWriter out) {
    Ledger ledger = mailtrail.entries().ledger();
    if (tally) {
      tally(filter.mailbox().map(List::of).orElseGet(mailtrail.setup()::mailboxes), ledger, out);
    } else {
      Table table = table(out);
      ledger.page(filter, Optional.empty(), limit.count()).forEach(row -> write(table, row));
      table.end("No message fits.");
    }
  }

  private static LedgerFilter whole(LedgerFilter filter) {
    Optional<MailboxName> one = filter.mailbox();
    if (!filter.equals(one.map(LedgerFilter.all()::mailbox).orElseGet(LedgerFilter::all))) {
      throw new UsageException(
          List.of("--tally counts all rows of a mailbox: of the others it goes with --mailbox."));
    }
    return filter;
  }

  private static void tally(List<MailboxName> mailboxes, Ledger ledger, PrintWriter out) {
    mailboxes.forEach(name -> out.println(name + ": " + ledger.tally(name)));
    if (mailboxes.isEmpty()) {
      out.println("No mailbox is set up.");
    }
  }

  private LedgerFilter filter(LedgerWords words) {
    return new LedgerFilter(
        Sought.asked("--mailbox", mailbox, words::mailbox, words::mailboxes),
        Optional.ofNullable(outcome),
        Sought.asked("--reason", reason, words::reason, words::reasons),
        Optional.ofNullable(messageId),
        of.pass());
  }

  private static Table table(PrintWriter out) {
    return new Table(
        out,
        Column.of("Received", 16),
        Column.of("Mailbox", 10),
        Column.of("Outcome", 11),
        Column.of("Reason", 20),
        Column.of("Author", 30),
        Column.of("Subject", 44),
        Column.of("Message-ID", 40),
        Column.of("Because", 0));
  }

  private static void write(Table table, LedgerRow row) {
    table.row(
        Table.minute(row.arrivedAt()),
        row.sighting().mailbox(),
        row.outcome(),
        row.reason().word(),
        row.sighting().author(),
        row.sighting().subject().replaceAll("\\s+", " "),
        row.sighting().key().map(MessageKey::value).orElse(""),
        row.explanation());
  }
}
