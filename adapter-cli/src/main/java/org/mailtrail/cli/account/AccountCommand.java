package org.mailtrail.cli.account;

import org.mailtrail.application.Administration;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.Step;
import org.mailtrail.cli.setup.MailboxCommand;
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
      "Example:",
      "  mailtrail setup account main --tenant contoso.com --client-id 11111111-2222-…"
    },
    mixinStandardHelpOptions = true)
public final class AccountCommand extends MailboxCommand {
  @Mixin private AccountOptions options = new AccountOptions();

  @Override
  protected int run(Mailtrail mailtrail) {
    Administration administration = mailtrail.setup();
    SetupOutcome outcome =
        administration
            .find(mailbox())
            .map(setup -> new Step.Credentials(options.over(setup.account())))
            .map(step -> administration.setUp(mailbox()).apply(mailbox(), step, who()))
            .orElseGet(() -> SetupOutcome.unknown(mailbox()));
    return tell(outcome, "kept");
  }
}
