package org.mailtrail.cli.capacity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.rollover.RollOverStep;
import org.mailtrail.application.rollover.RollOverStep.State;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.cli.setup.MailboxCommand;
import org.mailtrail.domain.address.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mailtrail setup roll-over}. */
@Command(
    name = "roll-over",
    description = {
      "Goes over to a new mailbox, when the old one fills up: in steps, each told with what was"
          + " seen.",
      "",
      "The old mailbox is worked until nothing has come in for 14 days, and stays registered: links"
          + " of entries lead there. Where settings declare the address, change it there too."
    },
    footer = {
      "",
      "Which steps are done, by what is seen:",
      "  mailtrail setup roll-over main --to log2@contoso.com",
      "The new mailbox and the rules, as PowerShell for an administrator:",
      "  mailtrail prepare-exchange main --mailbox log2@contoso.com \\",
      "    --in-place-of log@contoso.com --name 'Email Logging 2'",
      "The switch, and afterwards how it goes on with the old one:",
      "  mailtrail setup roll-over main --to log2@contoso.com --confirm",
      "  mailtrail setup roll-over main"
    },
    mixinStandardHelpOptions = true)
public final class RollOverCommand extends MailboxCommand {
  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      converter = TypedWords.Address.class,
      description = "The new mailbox; if not set, how it went with the last one.")
  private @Nullable EmailAddress to;

  @Option(
      names = "--preview",
      description = "Tells the steps and changes nothing, as without --confirm.")
  private boolean preview;

  @Option(
      names = "--confirm",
      description =
          "Switches: tries to move a message of its own there, then names it in the setup.")
  private boolean confirm;

  @Override
  protected int run(Mailtrail mailtrail) {
    Optional<MailboxSetup> setup = mailtrail.setup().find(mailbox());
    if (setup.isEmpty()) {
      return tell(SetupOutcome.unknown(mailbox()), "");
    }
    EmailAddress next = to == null ? setup.get().place().address() : to;
    int code = confirm && !preview ? goOver(mailtrail, setup.get(), next) : Shared.OK;
    MailboxSetup now = mailtrail.setup().find(mailbox()).orElse(setup.get());
    List<RollOverStep> steps = mailtrail.setup().rollingOver().run(now, next);
    Terminal terminal = Shared.terminal();
    steps.forEach(step -> say(terminal, step));
    return code;
  }

  private int goOver(Mailtrail mailtrail, MailboxSetup setup, EmailAddress next) {
    return tell(
        mailtrail.setup().goOver(mailbox()).run(setup, next, who()),
        "goes to " + next + " from now on");
  }

  private static void say(Terminal terminal, RollOverStep step) {
    terminal.say(state(step.state()) + "  " + step.name().title() + ": " + step.what());
    String remedy = step.remedy().toString();
    if (!remedy.isEmpty()) {
      terminal.say("       " + remedy);
    }
  }

  private static String state(State state) {
    return switch (state) {
      case DONE -> "done ";
      case OPEN -> "to do";
      case LATER -> "later";
    };
  }
}
