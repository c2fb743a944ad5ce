package org.mailtrail.cli.setup;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.cli.option.Numbers;
import org.mailtrail.cli.option.Shared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail setup audit}. */
@Command(
    name = "audit",
    description = "Shows who changed what and when, newest first; never a secret.",
    footer = {"", "Example: mailtrail setup audit main"},
    mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Mixin private OptionalMailbox mailbox = new OptionalMailbox();

  @Option(
      names = "--limit",
      converter = Numbers.Count.class,
      description = "So many; ${DEFAULT-VALUE} if not set.")
  private int limit = 50;

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.looking()) {
      mailtrail
          .setup()
          .trail()
          .latest(mailbox.name(), limit)
          .forEach(entry -> Shared.terminal().say(line(entry)));
    }
    return Shared.OK;
  }

  private static String line(AuditEntry entry) {
    String changes =
        entry.changes().stream()
            .map(change -> change.setting() + ": " + change.from() + " -> " + change.to())
            .collect(Collectors.joining("; "));
    return String.join(
        "  ", entry.at().toString(), entry.who(), entry.mailbox().value(), entry.action(), changes);
  }
}
