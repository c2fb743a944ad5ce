package org.mailtrail.bootstrap.command.setup;

import org.mailtrail.bootstrap.wiring.Engine;
import picocli.CommandLine.Command;

/** {@code mailtrail setup renew-token}. */
@Command(
    name = "renew-token",
    description = "Gets a new token now, and lets the job try it at once.",
    footer = {"", "Example: mailtrail setup renew-token main"},
    mixinStandardHelpOptions = true)
final class RenewTokenCommand extends MailboxCommand {
  @Override
  int run(Engine engine) {
    return tell(engine.administration().renewToken().run(mailbox(), who()), "the token is renewed");
  }
}
