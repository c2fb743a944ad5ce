package org.mailtrail.bootstrap.command.setup;

import org.mailtrail.application.Administration;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.Step;
import org.mailtrail.bootstrap.wiring.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mailtrail setup account}. */
@Command(
    name = "account",
    description = {
      "Says who the job is; what is left out stays as it is.",
      "Its secret is entered with: setup secret."
    },
    footer = {
      "",
      "Example: mailtrail setup account main --tenant contoso.com --client-id 11111111-2222-…"
    },
    mixinStandardHelpOptions = true)
final class AccountCommand extends MailboxCommand {
  @Mixin private AccountOptions options = new AccountOptions();

  @Override
  int run(Engine engine) {
    Administration administration = engine.administration();
    SetupOutcome outcome =
        administration
            .find(mailbox())
            .map(setup -> new Step.Credentials(options.over(setup.account())))
            .map(step -> administration.setUp(mailbox()).apply(mailbox(), step, who()))
            .orElseGet(() -> SetupOutcome.unknown(mailbox()));
    return tell(outcome, "kept");
  }
}
