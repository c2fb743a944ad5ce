package org.mailtrail.bootstrap.command.setup;

import org.mailtrail.bootstrap.wiring.Engine;
import picocli.CommandLine.Command;

/** {@code mailtrail setup clear}. */
@Command(
    name = "clear",
    description =
        "Removes setup, tokens, kept secrets and job. Log, ledger and Exchange stay as they are.",
    footer = {"", "Example: mailtrail setup clear main"},
    mixinStandardHelpOptions = true)
final class ClearCommand extends MailboxCommand {
  @Override
  int run(Engine engine) {
    return tell(engine.administration().clear().run(mailbox(), who()), "cleared");
  }
}
