package org.mailtrail.cli.capacity;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.capacity.ShownCapacity;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Numbers;
import org.mailtrail.cli.option.OptionalMailbox;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail capacity}. */
@Command(
    name = "capacity",
    description = {
      "How full mailboxes are, how they grow, and when they will be full.",
      "",
      "A running service measures each mailbox once a day. A forecast needs 14 days; one burst or"
          + " one clean-up does not change it. On H2 the service has to be stopped for --now."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail capacity",
      "  mailtrail capacity main --now --folders 30",
      "When a mailbox fills up:",
      "  mailtrail setup roll-over main --to log2@contoso.com --preview"
    },
    mixinStandardHelpOptions = true)
public final class CapacityCommand implements Callable<Integer> {
  @Mixin private final Shared shared = new Shared();

  @Mixin private final OptionalMailbox mailbox = new OptionalMailbox();

  @Option(names = "--now", description = "Measures first, instead of telling what was measured.")
  private boolean now;

  @Option(
      names = "--folders",
      paramLabel = "COUNT",
      converter = Numbers.Count.class,
      description = "So many of the largest folders; ${DEFAULT-VALUE} if not set.")
  private int folders = 10;

  /** Made by the command line. */
  public CapacityCommand() {
    // everything is said in the options
  }

  @Override
  public Integer call() {
    Terminal terminal = Shared.terminal();
    try (Mailtrail mailtrail = now ? shared.administering() : shared.looking()) {
      List<MailboxSetup> setups = chosen(mailtrail);
      if (setups.isEmpty()) {
        terminal.say(mailbox.name().map(CapacityCommand::unknown).orElse("No mailbox is set up."));
        return mailbox.name().isEmpty() ? Shared.OK : Shared.PERSON_MUST_ACT;
      }
      boolean isDue = false;
      for (MailboxSetup setup : setups) {
        isDue |= show(mailtrail, setup, new CapacityText(terminal, folders));
      }
      return isDue ? Shared.PERSON_MUST_ACT : Shared.OK;
    }
  }

  private List<MailboxSetup> chosen(Mailtrail mailtrail) {
    return mailtrail.setup().setups().all().stream()
        .filter(setup -> mailbox.name().filter(one -> !one.equals(setup.name())).isEmpty())
        .toList();
  }

  private static String unknown(MailboxName mailbox) {
    return SetupOutcome.unknown(mailbox).toString();
  }

  /** Whether somebody should act soon. */
  private boolean show(Mailtrail mailtrail, MailboxSetup setup, CapacityText text) {
    if (now) {
      mailtrail.capacity().measure().run(setup);
    }
    Optional<ShownCapacity> shown = mailtrail.capacity().show().run(setup);
    text.say(setup, shown);
    return shown.stream()
        .flatMap(one -> one.capacity().standings().stream())
        .anyMatch(mailtrail.capacity().alertness()::isDue);
  }
}
