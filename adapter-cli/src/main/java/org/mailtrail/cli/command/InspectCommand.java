package org.mailtrail.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.cli.option.Shared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mailtrail check}. */
@Command(
    name = "check",
    description = {
      "Tells whether the installation is sound: database, clocks, encrypted store, disk, the"
          + " console's certificate.",
      "",
      "Mailboxes are checked by setup check. What only a visit can show, such as the address and"
          + " what a proxy tells, stands on the console's page About."
    },
    footer = {"", "Example: mailtrail check --config /etc/mailtrail/mailtrail.properties"},
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Override
  public Integer call() {
    List<Finding> found = new ArrayList<>();
    try (Mailtrail mailtrail = shared.reading()) {
      found.addAll(mailtrail.inspect().run());
    }
    found.addAll(shared.settled());
    found.forEach(InspectCommand::tell);
    return found.stream().allMatch(Finding::isGood) ? Shared.OK : Shared.PERSON_MUST_ACT;
  }

  private static void tell(Finding finding) {
    Shared.terminal().say((finding.isGood() ? "ok    " : "WRONG ") + finding.what());
    if (!finding.isGood()) {
      Shared.terminal().say("      " + finding.remedy());
    }
  }
}
