package org.mailtrail.cli.setup;

import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.cli.option.Shared;
import picocli.CommandLine.Command;

/** {@code mailtrail setup check}. */
@Command(
    name = "check",
    description = {
      "Checks whether the setup works, each thing by name, with what to do where it does not.",
      "Reads no message; makes one of its own, moves it and removes it again."
    },
    footer = {"", "Example: mailtrail setup check main"},
    mixinStandardHelpOptions = true)
public final class CheckCommand extends MailboxCommand {
  @Override
  protected int run(Mailtrail mailtrail) {
    List<Check> checks = mailtrail.setup().validate().run(mailbox());
    Report.of(checks, Shared.terminal());
    return checks.stream().anyMatch(Check::isFailure) ? Shared.PERSON_MUST_ACT : Shared.OK;
  }
}
