package org.mailtrail.cli.account;

import org.mailtrail.application.Administration;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.cli.setup.MailboxCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mailtrail setup change-account}. */
@Command(
    name = "change-account",
    description = {
      "Makes somebody else the job's account, and forgets the tokens of the one before.",
      "The new one must sign in next."
    },
    footer = {"", "Example: mailtrail setup change-account main --user job2@contoso.com"},
    mixinStandardHelpOptions = true)
public final class ChangeAccountCommand extends MailboxCommand {
  @Mixin private AccountOptions options = new AccountOptions();

  @Override
  protected int run(Mailtrail mailtrail) {
    Administration administration = mailtrail.setup();
    SetupOutcome outcome =
        administration
            .find(mailbox())
            .map(setup -> options.over(setup.account()))
            .map(next -> administration.changeAccount(mailbox()).run(mailbox(), next, who()))
            .orElseGet(() -> SetupOutcome.unknown(mailbox()));
    return tell(outcome, "changed; sign in next: mailtrail setup sign-in " + mailbox());
  }
}
