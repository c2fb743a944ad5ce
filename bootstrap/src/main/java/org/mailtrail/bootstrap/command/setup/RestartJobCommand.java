package org.mailtrail.bootstrap.command.setup;

import org.mailtrail.bootstrap.wiring.Engine;
import picocli.CommandLine.Command;

/** {@code mailtrail setup restart-job}. */
@Command(
    name = "restart-job",
    description = {
      "Makes the job of a mailbox anew and runs it at once.",
      "A process that has died holds the mailbox no longer, a pass at work ends before its next"
          + " commit, and a password that Exchange refused is sent once more."
    },
    footer = {"", "Example: mailtrail setup restart-job main"},
    mixinStandardHelpOptions = true)
final class RestartJobCommand extends MailboxCommand {
  @Override
  int run(Engine engine) {
    return tell(engine.mailtrail().jobs().restart().run(mailbox(), who()), "the job is made anew");
  }
}
