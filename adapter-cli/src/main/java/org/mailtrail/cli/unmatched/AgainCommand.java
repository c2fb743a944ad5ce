package org.mailtrail.cli.unmatched;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.unmatched.again.MatchAgain.Preview;
import org.mailtrail.cli.console.Table;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail unmatched again}. */
@Command(
    name = "again",
    description = {
      "Says which of the newest 1,000 messages would be logged with people as they are by now; with"
          + " --log, logs them."
    },
    footer = {"", "Example: mailtrail unmatched again --log"},
    mixinStandardHelpOptions = true)
final class AgainCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();
  @Mixin private Signed by = new Signed();

  @Option(names = "--log", description = "Log them; else nothing is written.")
  private boolean log;

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.administering();
        PrintWriter out = Shared.out()) {
      if (log) {
        return AssignedTold.tell(mailtrail.desk().matchAgain().run(by.who()));
      }
      tell(mailtrail.desk().matchAgain().preview(), out);
    }
    return Shared.OK;
  }

  private static void tell(Preview preview, PrintWriter out) {
    String were = preview.hasMore() ? " messages, the newest, were" : " messages were";
    String counted = preview.looked() + were + " looked at; " + preview.matching().size();
    out.println(counted + " would be logged now.");
    Table table =
        new Table(out, Column.of("Author", 30), Column.of("Subject", 44), Column.of("Message", 0));
    preview
        .matching()
        .forEach(
            row ->
                table.row(
                    row.sighting().author(),
                    row.sighting().subject().replaceAll("\\s+", " "),
                    Written.of(LedgerRef.of(row))));
    table.end("");
  }
}
