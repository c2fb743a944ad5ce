package org.mailtrail.bootstrap.command.setup;

import org.mailtrail.application.Administration;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.bootstrap.wiring.Engine;
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
final class ChangeAccountCommand extends MailboxCommand {
  @Mixin private AccountOptions options = new AccountOptions();

  @Override
  int run(Engine engine) {
    Administration administration = engine.administration();
    SetupOutcome outcome =
        administration
            .find(mailbox())
            .map(setup -> options.over(setup.account()))
            .map(next -> administration.changeAccount(mailbox()).run(mailbox(), next, who()))
            .orElseGet(() -> SetupOutcome.unknown(mailbox()));
    return tell(outcome, "changed; sign in next: mailtrail setup sign-in " + mailbox());
  }
}
