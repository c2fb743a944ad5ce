package org.mailtrail.cli.account;

import org.mailtrail.application.Mailtrail;
import org.mailtrail.cli.setup.MailboxCommand;
import picocli.CommandLine.Command;

/** {@code mailtrail setup renew-token}. */
@Command(
    name = "renew-token",
    description = "Gets a new token now, and lets the job try it at once.",
    footer = {"", "Example: mailtrail setup renew-token main"},
    mixinStandardHelpOptions = true)
public final class RenewTokenCommand extends MailboxCommand {
  @Override
  protected int run(Mailtrail mailtrail) {
    return tell(mailtrail.setup().renewToken().run(mailbox(), who()), "the token is renewed");
  }
}
