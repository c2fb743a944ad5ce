package org.mailtrail.bootstrap.command.setup;

import org.mailtrail.application.job.StartLogging.Started;
import org.mailtrail.bootstrap.option.Shared;
import org.mailtrail.bootstrap.wiring.Engine;
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
final class StartCommand extends MailboxCommand {
  @Override
  int run(Engine engine) {
    Started started = engine.administration().start().run(mailbox(), who());
    Report.of(started.checks(), Shared.terminal());
    return tell(started.outcome(), "logging is on; \"mailtrail run\" does the passes");
  }
}
