package org.mailtrail.cli.job;

import org.mailtrail.application.Mailtrail;
import org.mailtrail.cli.setup.MailboxCommand;
import picocli.CommandLine.Command;

/** {@code mailtrail setup stop}. */
@Command(
    name = "stop",
    description = "Switches logging off; mail waits from then on. A pass at work ends by itself.",
    footer = {"", "Example: mailtrail setup stop main"},
    mixinStandardHelpOptions = true)
public final class StopCommand extends MailboxCommand {
  @Override
  protected int run(Mailtrail mailtrail) {
    return tell(
        mailtrail.setup().stop().run(mailbox(), who()), "logging is off; mail waits from now on");
  }
}
