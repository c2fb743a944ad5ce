package org.mailtrail.cli.job;

import org.mailtrail.application.Mailtrail;
import org.mailtrail.cli.setup.MailboxCommand;
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
public final class RestartJobCommand extends MailboxCommand {
  @Override
  protected int run(Mailtrail mailtrail) {
    return tell(mailtrail.jobs().restart().run(mailbox(), who()), "the job is made anew");
  }
}
