package org.mailtrail.cli.account;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.text.TypedText;
import org.mailtrail.cli.option.Day;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.setup.MailboxCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailtrail setup secret}. */
@Command(
    name = "secret",
    description = {
      "Keeps a secret of the mailbox in the encrypted store; it is never shown again.",
      "It is asked for, or read from standard input; never from the command line, where others"
          + " could see it. Not needed where the environment or a secret provider has it."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail setup secret main client-secret --expires 2027-01-31",
      "  mailtrail setup secret plant password < password.txt"
    },
    mixinStandardHelpOptions = true)
public final class SecretCommand extends MailboxCommand {
  private static final Set<String> KINDS =
      Set.of("client-secret", "client-secret-next", "password", "token");

  @Parameters(
      index = "1",
      paramLabel = "KIND",
      description = "client-secret, client-secret-next, password or token.")
  private String kind = "";

  @Option(
      names = "--expires",
      paramLabel = "DAY",
      converter = Day.class,
      description = "Its last day (UTC); warnings come 30, 7 and 1 days before.")
  private @Nullable LocalDate expires;

  @Option(names = "--remove", description = "Forget it instead.")
  private boolean remove;

  @Option(
      names = "--ahead",
      description = "Keep it though the mailbox is not set up yet; setup discover needs that.")
  private boolean ahead;

  @Override
  protected int run(Mailtrail mailtrail) {
    requireSense(mailtrail);
    SecretName name = new SecretName(mailbox() + "." + kind);
    if (remove) {
      mailtrail.setup().secrets().remove(name);
    } else {
      Optional<Instant> end = lastMoment(mailtrail.clock());
      mailtrail.setup().secrets().put(name, read(name), end);
    }
    mailtrail.setup().note(mailbox(), who(), remove ? "RemoveSecret" : "EnterSecret");
    Shared.terminal().say(name + (remove ? ": forgotten" : ": kept, encrypted"));
    return Shared.OK;
  }

  private void requireSense(Mailtrail mailtrail) {
    if (!KINDS.contains(kind)) {
      throw new SetupException(
          "KIND", "is \"" + kind + "\"", "Write one of: " + String.join(", ", KINDS) + ".");
    }
    if (!remove && !ahead && !isKnown(mailtrail)) {
      throw new SetupException(
          "MAILBOX",
          "no mailbox " + mailbox() + " is set up",
          "Check the name, or set it up first; with --ahead the secret is kept all the same.");
    }
  }

  /** Set up, or mentioned in the settings of this machine. */
  private boolean isKnown(Mailtrail mailtrail) {
    return mailtrail.setup().worked().find(mailbox()).isPresent() || shared().mention(mailbox());
  }

  private Optional<Instant> lastMoment(Clock clock) {
    Optional<Instant> end =
        Optional.ofNullable(expires)
            .map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    if (end.filter(moment -> !moment.isAfter(clock.instant())).isPresent()) {
      throw new SetupException(
          "--expires", expires + " is past", "Make a new secret, and enter it with its last day.");
    }
    return end;
  }

  // the launcher asks later JDKs for the console that is absent when input is piped in
  @SuppressWarnings("SystemConsoleNull")
  private static Secret read(SecretName name) {
    Console console = System.console();
    Secret secret = Secret.of(console == null ? standardInput() : typed(console, name));
    if (secret.isBlank()) {
      throw new SetupException(name.value(), "is empty", "Type it, or pipe it in.");
    }
    return secret;
  }

  /** Whoever ends the input there (Ctrl-D) has typed nothing, and is not asked once more. */
  private static String typed(Console console, SecretName name) {
    char[] typed = console.readPassword("%s: ", name);
    return typed == null ? "" : String.valueOf(typed);
  }

  private static String standardInput() {
    try {
      return TypedText.value(System.in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException("standard input cannot be read as UTF-8", broken);
    }
  }
}
