package org.mailtrail.cli.setup;

import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.cli.option.Shared;
import picocli.CommandLine.Command;

/** {@code mailtrail setup clear}. */
@Command(
    name = "clear",
    description = {
      "Removes setup, tokens, kept secrets and job, and the mailboxes that it had before; or one of"
          + " those alone. Log, ledger and Exchange stay as they are."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail setup clear main",
      "  mailtrail setup clear main-before-1"
    },
    mixinStandardHelpOptions = true)
public final class ClearCommand extends MailboxCommand {
  @Override
  protected int run(Mailtrail mailtrail) {
    List<Predecessor> worked =
        mailtrail.setup().predecessors().all().stream()
            .filter(Predecessor::isWorked)
            .filter(p -> p.successor().equals(mailbox()) || p.name().equals(mailbox()))
            .toList();
    SetupOutcome outcome = mailtrail.setup().clear().run(mailbox(), who());
    if (outcome instanceof SetupOutcome.Done) {
      worked.forEach(before -> Shared.terminal().say(warning(before)));
    }
    return tell(outcome, "cleared");
  }

  private static String warning(Predecessor before) {
    return before.name()
        + ": "
        + before.setup().place().address()
        + " was still worked; its last mail came at "
        + before.lastMailAt()
        + ". What lies or arrives there is not logged any more.";
  }
}
