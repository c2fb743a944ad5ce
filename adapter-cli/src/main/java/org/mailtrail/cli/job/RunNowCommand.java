package org.mailtrail.cli.job;

import org.mailtrail.application.Mailtrail;
import org.mailtrail.cli.setup.MailboxCommand;
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
public final class RunNowCommand extends MailboxCommand {
  @Override
  protected int run(Mailtrail mailtrail) {
    return tell(mailtrail.jobs().runNow().run(mailbox(), who()), "the next pass is due now");
  }
}
