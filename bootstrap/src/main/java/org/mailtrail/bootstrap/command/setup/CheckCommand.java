package org.mailtrail.bootstrap.command.setup;

import java.util.List;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.bootstrap.option.Shared;
import org.mailtrail.bootstrap.wiring.Engine;
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
final class CheckCommand extends MailboxCommand {
  @Override
  int run(Engine engine) {
    List<Check> checks = engine.administration().validate().run(mailbox());
    Report.of(checks, Shared.terminal());
    return checks.stream().anyMatch(Check::isFailure) ? Shared.PERSON_MUST_ACT : Shared.OK;
  }
}
