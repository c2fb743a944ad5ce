package org.mailtrail.bootstrap.command.setup;

import org.mailtrail.bootstrap.wiring.Engine;
import picocli.CommandLine.Command;

/** {@code mailtrail setup run-now}. */
@Command(
    name = "run-now",
    description = {
      "Brings the next pass forward to now; a running service does it.",
      "A password that Exchange refused is sent once more."
    },
    footer = {"", "Example: mailtrail setup run-now main"},
    mixinStandardHelpOptions = true)
final class RunNowCommand extends MailboxCommand {
  @Override
  int run(Engine engine) {
    return tell(
        engine.mailtrail().jobs().runNow().run(mailbox(), who()), "the next pass is due now");
  }
}
