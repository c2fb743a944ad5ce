package org.mailtrail.bootstrap.command.setup;

import org.mailtrail.bootstrap.wiring.Engine;
import picocli.CommandLine.Command;

/** {@code mailtrail setup stop}. */
@Command(
    name = "stop",
    description = "Switches logging off; mail waits from then on. A pass at work ends by itself.",
    footer = {"", "Example: mailtrail setup stop main"},
    mixinStandardHelpOptions = true)
final class StopCommand extends MailboxCommand {
  @Override
  int run(Engine engine) {
    return tell(
        engine.administration().stop().run(mailbox(), who()),
        "logging is off; mail waits from now on");
  }
}
