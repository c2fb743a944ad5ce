package org.mailtrail.cli.job;

import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.job.StartLogging.Started;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.setup.MailboxCommand;
import org.mailtrail.cli.setup.Report;
import picocli.CommandLine.Command;

/** {@code mailtrail setup start}. */
@Command(
    name = "start",
    description = {
      "Checks everything, switches logging on and schedules the first pass at once.",
      "Whichever process runs \"mailtrail run\" on the database does the passes."
    },
    footer = {"", "Example: mailtrail setup start main"},
    mixinStandardHelpOptions = true)
public final class StartCommand extends MailboxCommand {
  @Override
  protected int run(Mailtrail mailtrail) {
    Started started = mailtrail.setup().start().run(mailbox(), who());
    Report.of(started.checks(), Shared.terminal());
    return tell(started.outcome(), "logging is on; \"mailtrail run\" does the passes");
  }
}
