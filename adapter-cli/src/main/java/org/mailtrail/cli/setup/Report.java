package org.mailtrail.cli.setup;

import java.util.List;
import java.util.Locale;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.TypedWords;

/** Checks as a person reads them. */
public final class Report {
  private Report() {}

  /** Says each, with what to do where it does not work. */
  public static void of(List<Check> checks, Terminal terminal) {
    for (Check check : checks) {
      terminal.say(
          String.format(
              Locale.ROOT,
              "%-8s %-40s %s",
              TypedWords.of(check.result()),
              check.name(),
              check.what()));
      if (!check.remedy().isEmpty()) {
        terminal.say(" ".repeat(9) + check.setting() + ": " + check.remedy());
      }
    }
  }
}
