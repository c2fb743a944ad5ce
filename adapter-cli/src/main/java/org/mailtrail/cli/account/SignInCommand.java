package org.mailtrail.cli.account;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.DeviceCode;
import org.mailtrail.application.port.identity.JobAccounts.Page;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.Step;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.setup.MailboxCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mailtrail setup sign-in}. */
@Command(
    name = "sign-in",
    description = {
      "Signs the job's account in, in the way that the account is set to.",
      "",
      "browser: shows an address, and waits at the redirect URL for the answer. device-code: shows"
          + " a code to be typed on another device. application: proves that the secret is right."
    },
    footer = {"", "Example: mailtrail setup sign-in main"},
    mixinStandardHelpOptions = true)
public final class SignInCommand extends MailboxCommand {
  @Option(names = "--another", description = "Let another account sign in than the one before.")
  private boolean another;

  @Override
  protected int run(Mailtrail mailtrail) throws InterruptedException {
    Optional<MailboxSetup> setup = mailtrail.setup().worked().find(mailbox());
    if (setup.isEmpty()) {
      return tell(SetupOutcome.unknown(mailbox()), "");
    }
    JobAccounts.Result result = signIn(mailtrail, setup.get().account());
    return result.match(
        done -> signedIn(mailtrail, setup.get(), done),
        not -> tell(SetupOutcome.Refused.because("sign-in", not.problem()), ""));
  }

  private JobAccounts.Result signIn(Mailtrail mailtrail, Account account)
      throws InterruptedException {
    JobAccounts accounts = mailtrail.setup().accounts();
    return switch (account.method()) {
      case BROWSER -> byBrowser(mailtrail, account.redirectUrl());
      case DEVICE_CODE -> accounts.byDeviceCode(mailbox(), choice(), SignInCommand::show);
      case APPLICATION, PASSWORD, GIVEN_TOKEN -> accounts.renew(mailbox());
    };
  }

  private Choice choice() {
    return another ? Choice.ANOTHER : Choice.SAME;
  }

  private JobAccounts.Result byBrowser(Mailtrail mailtrail, URI redirect)
      throws InterruptedException {
    JobAccounts accounts = mailtrail.setup().accounts();
    try (RedirectListener listener = RedirectListener.at(redirect)) {
      Page page = accounts.begin(mailbox(), choice(), redirect);
      Duration patience = Duration.between(mailtrail.clock().instant(), page.validUntil());
      Shared.terminal().say("Open this address in a browser on this machine, and sign in:");
      Shared.terminal().say(page.address().toString());
      return accounts.finish(listener.posted(page.address(), patience));
    }
  }

  private static void show(DeviceCode code) {
    Shared.terminal().say("Open " + code.page() + " and type the code " + code.userCode());
  }

  /** The account that signed in is kept where none was named. */
  private int signedIn(Mailtrail mailtrail, MailboxSetup setup, JobAccounts.SignedIn done) {
    String name = done.account().orElse("the application");
    if (!setup.enabled() && setup.account().user().isEmpty() && done.account().isPresent()) {
      Account known = setup.account();
      Step step =
          new Step.Credentials(
              new Account(
                  known.method(), name, known.tenant(), known.clientId(), known.redirectUrl()));
      return tell(
          mailtrail.setup().setUp(mailbox()).apply(mailbox(), step, who()), name + " is signed in");
    }
    mailtrail.setup().note(mailbox(), who(), "SignIn");
    Shared.terminal().say(mailbox() + ": " + name + " is signed in");
    return Shared.OK;
  }
}
