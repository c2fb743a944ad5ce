package org.mailtrail.cli.mailflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.mailflow.Preparation;
import org.mailtrail.application.mailflow.PrepareExchange;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.formats.text.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mailtrail prepare-exchange}. */
@Command(
    name = "prepare-exchange",
    description = {
      "Writes the PowerShell script with which an administrator prepares Exchange.",
      "",
      "It makes the logging mailbox (or the public folders with their role group, mailbox and"
          + " mail-enabled queue), the rights of the job's account, Read on the archive for those"
          + " you name, and the two mail flow rules that send blind copies.",
      "",
      "Mailtrail itself changes nothing in Exchange: read the script, then run it in Exchange"
          + " Online PowerShell (after Connect-ExchangeOnline) or in the Exchange Management Shell."
          + " It may be run as often as you like. It looks at everything first, and stops with a"
          + " message where something of the name is different."
    },
    footer = {
      "",
      "Of a mailbox that is set up:",
      "  mailtrail prepare-exchange main --account job@contoso.com",
      "Of any other:",
      "  mailtrail prepare-exchange --mailbox log@contoso.com \\",
      "    --account job@contoso.com --output prepare.ps1",
      "Of the mailbox to which main goes over when it is full:",
      "  mailtrail prepare-exchange main --mailbox log2@contoso.com \\",
      "    --in-place-of log@contoso.com --name 'Email Logging 2'",
      "Public folders:",
      "  mailtrail prepare-exchange --exchange public-folders \\",
      "    --mailbox queue@contoso.com --account 'CONTOSO\\job' --output prepare.ps1",
      "Afterwards:",
      "  mailtrail check-rules --mailbox log@contoso.com rules.json"
    },
    mixinStandardHelpOptions = true)
public final class PrepareExchangeCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Parameters(
      paramLabel = "MAILBOX",
      arity = "0..1",
      converter = TypedWords.Mailbox.class,
      description = "One that is set up: its kind, address and account are taken from there.")
  private @Nullable MailboxName name;

  @Option(
      names = "--exchange",
      paramLabel = "KIND",
      converter = TypedWords.Kind.class,
      description = "online (the default), on-premises or public-folders.")
  private @Nullable ExchangeKind kind;

  @Option(
      names = "--mailbox",
      paramLabel = "ADDRESS",
      converter = TypedWords.Address.class,
      description = "The logging mailbox, or the queue folder, which gets the blind copies.")
  private @Nullable EmailAddress mailbox;

  @Option(
      names = "--in-place-of",
      paramLabel = "ADDRESS",
      converter = TypedWords.Address.class,
      description =
          "The mailbox that is full: rules that copy to it so far copy to the new one from then"
              + " on.")
  private @Nullable EmailAddress before;

  @Option(
      names = "--account",
      paramLabel = "USER",
      description = "Who the job signs in as; must exist already.")
  private @Nullable String account;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      defaultValue = "Email Logging",
      description = "The mailbox's display name; Email Logging if left out.")
  private String displayName = "";

  @Option(
      names = "--reader",
      paramLabel = "ADDRESS",
      converter = TypedWords.Address.class,
      description = "Who may read logged mail in Outlook; for several, repeat the option.")
  private List<EmailAddress> readers = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write the script, instead of the standard output.")
  private @Nullable Path output;

  @Spec private @Nullable CommandSpec spec;

  /** Made by the command line, which fills in the options. */
  public PrepareExchangeCommand() {
    // the options have their standard values
  }

  @Override
  public Integer call() {
    String script = script();
    Path file = output;
    if (file == null) {
      ScriptOutput.print(script);
    } else {
      ScriptOutput.write(file, script);
      owner()
          .commandLine()
          .getOut()
          .println(Shown.of(file) + ": written. Read it, then run it in Exchange.");
    }
    return 0;
  }

  private CommandSpec owner() {
    return Objects.requireNonNull(spec);
  }

  private ParameterException wrong(String what) {
    return new ParameterException(owner().commandLine(), what);
  }

  private String script() {
    try {
      return new PrepareExchange().write(preparation());
    } catch (IllegalArgumentException unfit) {
      throw new ParameterException(owner().commandLine(), unfit.getMessage(), unfit);
    }
  }

  /** What is given goes before what is set up. */
  private Preparation preparation() {
    Optional<MailboxSetup> setup = Optional.ofNullable(name).map(this::setUp);
    Preparation wanted = preparation(setup);
    return before == null ? wanted : wanted.inPlaceOf(before);
  }

  private Preparation preparation(Optional<MailboxSetup> setup) {
    return new Preparation(
        Objects.requireNonNullElse(
            kind, setup.map(found -> found.place().kind()).orElse(ExchangeKind.ONLINE)),
        or(mailbox, () -> setup.map(found -> found.place().address()), "--mailbox=ADDRESS"),
        displayName,
        or(
            account,
            () -> setup.map(MailboxSetup::account).flatMap(Preparation::worker),
            "--account=USER"),
        readers);
  }

  private MailboxSetup setUp(MailboxName known) {
    try (Mailtrail mailtrail = shared.administering()) {
      return mailtrail
          .setup()
          .find(known)
          .orElseThrow(() -> wrong(SetupOutcome.unknown(known).toString()));
    }
  }

  private <T> T or(@Nullable T given, Supplier<Optional<T>> known, String option) {
    String because = name == null ? "" : ", for the setup of " + name + " has none";
    return given != null
        ? given
        : known
            .get()
            .orElseThrow(() -> wrong("Missing required option: '" + option + "'" + because));
  }
}
