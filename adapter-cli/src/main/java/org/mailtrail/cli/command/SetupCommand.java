package org.mailtrail.cli.command;

import org.mailtrail.cli.account.AccountCommand;
import org.mailtrail.cli.account.ChangeAccountCommand;
import org.mailtrail.cli.account.RenewTokenCommand;
import org.mailtrail.cli.account.RotateKeyCommand;
import org.mailtrail.cli.account.SecretCommand;
import org.mailtrail.cli.account.SignInCommand;
import org.mailtrail.cli.capacity.RollOverCommand;
import org.mailtrail.cli.job.RestartJobCommand;
import org.mailtrail.cli.job.RunNowCommand;
import org.mailtrail.cli.job.StartCommand;
import org.mailtrail.cli.job.StopCommand;
import org.mailtrail.cli.setup.AuditCommand;
import org.mailtrail.cli.setup.CheckCommand;
import org.mailtrail.cli.setup.ClearCommand;
import org.mailtrail.cli.setup.DiscoverCommand;
import org.mailtrail.cli.setup.ExchangeCommand;
import org.mailtrail.cli.setup.HabitsCommand;
import org.mailtrail.cli.setup.ShowCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code mailtrail setup}. */
@Command(
    name = "setup",
    description = {
      "Sets mailboxes up, step by step; each step is kept in the database and in the audit trail.",
      "",
      "1  setup exchange main --address log@contoso.com     which Exchange, which mailbox",
      "2  prepare-exchange main --account job@contoso.com   the admin's part, as PowerShell",
      "3  setup account main --tenant T --client-id C       who the job is",
      "   setup secret main client-secret                   what it proves itself with",
      "4  setup sign-in main                                in a browser, or with --device-code",
      "5  setup check main                                  every check by name, with what to do",
      "6  setup start main                                  checks once more, and switches on",
      "   run                                               works what is switched on"
    },
    footer = {"", "A mailbox is locked while logging is on: setup stop main."},
    mixinStandardHelpOptions = true,
    subcommands = {
      ExchangeCommand.class,
      DiscoverCommand.class,
      AccountCommand.class,
      HabitsCommand.class,
      SecretCommand.class,
      SignInCommand.class,
      CheckCommand.class,
      StartCommand.class,
      StopCommand.class,
      RunNowCommand.class,
      RestartJobCommand.class,
      RenewTokenCommand.class,
      ChangeAccountCommand.class,
      RollOverCommand.class,
      ClearCommand.class,
      ShowCommand.class,
      AuditCommand.class,
      RotateKeyCommand.class,
      CommandLine.HelpCommand.class
    })
final class SetupCommand {}
