package org.mailtrail.bootstrap.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.books.Ledger;
import org.mailtrail.application.port.books.LedgerFilter;
import org.mailtrail.application.port.books.LedgerRow;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.bootstrap.option.Shared;
import org.mailtrail.bootstrap.wiring.Engine;
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
      "Example: mailtrail ledger --outcome unmatched",
      "Example: mailtrail ledger --tally"
    },
    mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer> {
  private static final String LINE = "%-11s  %-20s  %-30s  %-44s  %s%n";

  @Mixin private Shared shared = new Shared();

  @Option(names = "--mailbox", paramLabel = "NAME", description = "Of this mailbox.")
  private @Nullable String mailbox;

  @Option(names = "--outcome", description = "${COMPLETION-CANDIDATES}")
  private @Nullable Outcome outcome;

  @Option(names = "--reason", description = "With this reason, such as INTERNAL.")
  private @Nullable String reason;

  @Option(names = "--message-id", description = "Of the message with this Message-ID.")
  private @Nullable String messageId;

  @Option(names = "--limit", description = "As many as that; ${DEFAULT-VALUE} if not set.")
  private int limit = 50;

  @Option(names = "--tally", description = "Only count them, mailbox by mailbox.")
  private boolean tally;

  @Override
  public Integer call() {
    try (Engine engine = shared.engine();
        PrintWriter out = Shared.out()) {
      Ledger ledger = engine.database().books().ledger();
      if (tally) {
        engine.mailboxes().forEach(name -> out.println(name + ": " + ledger.tally(name)));
      } else {
        out.printf(LINE, "Outcome", "Reason", "Author", "Subject", "Because");
        ledger.page(filter(), limit, 0).forEach(row -> write(out, row));
      }
    }
    return Shared.OK;
  }

  private LedgerFilter filter() {
    return new LedgerFilter(
        Optional.ofNullable(mailbox).map(MailboxName::new),
        Optional.ofNullable(outcome),
        Optional.ofNullable(reason),
        Optional.ofNullable(messageId).map(MessageKey::new));
  }

  private static void write(PrintWriter out, LedgerRow row) {
    out.printf(
        LINE,
        row.outcome(),
        row.reason(),
        cut(row.sighting().author(), 30),
        cut(row.sighting().subject(), 44),
        row.explanation());
  }

  private static String cut(String text, int length) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }
}
