package org.mailtrail.bootstrap.command.setup;

import org.mailtrail.bootstrap.option.Shared;
import org.mailtrail.bootstrap.wiring.Engine;
import picocli.CommandLine.Command;

/** {@code mailtrail setup run-now}. */
@Command(
    name = "run-now",
    description = "Brings the next pass forward to now; a running service does it.",
    footer = {"", "Example: mailtrail setup run-now main"},
    mixinStandardHelpOptions = true)
final class RunNowCommand extends MailboxCommand {
  @Override
  int run(Engine engine) {
    boolean scheduled = engine.administration().scheduler().runNow(mailbox());
    Shared.terminal()
        .say(
            mailbox()
                + (scheduled
                    ? ": the next pass is due now"
                    : ": no job is scheduled. Start logging first."));
    return scheduled ? Shared.OK : Shared.PERSON_MUST_ACT;
  }
}
