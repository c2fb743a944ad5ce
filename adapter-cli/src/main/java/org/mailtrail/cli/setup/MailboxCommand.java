package org.mailtrail.cli.setup;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done to the setup of one mailbox. */
public abstract class MailboxCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Parameters(
      index = "0",
      paramLabel = "MAILBOX",
      converter = TypedWords.Mailbox.class,
      description = "Its short name, such as main: lower-case letters, digits, hyphens.")
  private @Nullable MailboxName mailbox;

  @Option(
      names = "--by",
      paramLabel = "WHO",
      converter = Texts.Any.class,
      description = "Who does it, for the audit trail; this machine's account if not set.")
  private String who = System.getProperty("user.name");

  @Override
  public final Integer call() throws InterruptedException {
    try (Mailtrail mailtrail = shared.administering()) {
      return run(mailtrail);
    }
  }

  /** Does it; gives back the exit code. */
  protected abstract int run(Mailtrail mailtrail) throws InterruptedException;

  /** The options that several commands share. */
  protected final Shared shared() {
    return shared;
  }

  /** Whose setup. */
  protected final MailboxName mailbox() {
    return Objects.requireNonNull(mailbox);
  }

  /** Who does it. */
  protected final String who() {
    return who;
  }

  /** Says what came of it. */
  protected final int tell(SetupOutcome outcome, String done) {
    Terminal terminal = Shared.terminal();
    return outcome.match(
        good -> {
          terminal.say(mailbox() + ": " + done);
          return Shared.OK;
        },
        refused -> {
          terminal.say(mailbox() + ": " + refused);
          return Shared.PERSON_MUST_ACT;
        });
  }
}
