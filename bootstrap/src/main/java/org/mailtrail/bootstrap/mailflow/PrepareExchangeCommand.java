package org.mailtrail.bootstrap.mailflow;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.mailflow.Preparation;
import org.mailtrail.application.mailflow.PrepareExchange;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.bootstrap.option.Words;
import org.mailtrail.domain.message.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      "Example: mailtrail prepare-exchange --mailbox log@contoso.com --account job@contoso.com"
          + " --output prepare.ps1",
      "Public folders: mailtrail prepare-exchange --exchange public-folders --mailbox"
          + " queue@contoso.com --account CONTOSO\\job --output prepare.ps1",
      "Afterwards: mailtrail check-rules"
    },
    mixinStandardHelpOptions = true)
public final class PrepareExchangeCommand implements Callable<Integer> {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Option(
      names = "--exchange",
      paramLabel = "KIND",
      converter = Words.Kind.class,
      defaultValue = "online",
      description = "online (the default), on-premises or public-folders.")
  private ExchangeKind kind = ExchangeKind.ONLINE;

  @Option(
      names = "--mailbox",
      paramLabel = "ADDRESS",
      required = true,
      converter = Words.Address.class,
      description = "The logging mailbox, or the queue folder, which gets the blind copies.")
  private @Nullable EmailAddress mailbox;

  @Option(
      names = "--account",
      paramLabel = "USER",
      required = true,
      description = "Who the job signs in as; must exist already.")
  private String account = "";

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      defaultValue = "Email Logging",
      description = "The mailbox's display name; Email Logging if left out.")
  private String displayName = "";

  @Option(
      names = "--reader",
      paramLabel = "ADDRESS",
      converter = Words.Address.class,
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
      PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
      out.print(script);
      out.flush();
    } else {
      write(file, script);
      owner().commandLine().getOut().println(file + ": written. Read it, then run it in Exchange.");
    }
    return 0;
  }

  private CommandSpec owner() {
    return Objects.requireNonNull(spec);
  }

  private String script() {
    try {
      EmailAddress target = Objects.requireNonNull(mailbox);
      return new PrepareExchange()
          .write(new Preparation(kind, target, displayName, account, readers));
    } catch (IllegalArgumentException unfit) {
      throw new ParameterException(owner().commandLine(), unfit.getMessage(), unfit);
    }
  }

  /** Windows PowerShell reads a file without the mark as the machine's own code page. */
  private static void write(Path file, String script) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(script);
    try {
      Files.writeString(file, ascii ? script : BYTE_ORDER_MARK + script);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          file + ": cannot be written. Check the path and the rights.", unwritable);
    }
  }
}
