package org.mailtrail.cli.mailflow;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.mailflow.CheckRules;
import org.mailtrail.application.mailflow.Drift;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.formats.mailflow.TransportRules;
import org.mailtrail.formats.text.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mailtrail check-rules}. */
@Command(
    name = "check-rules",
    description = {
      "Compares Exchange's mail flow rules with the two that logging needs.",
      "",
      "In Exchange Online PowerShell or the Exchange Management Shell, write them to a file:",
      "  Get-TransportRule | ConvertTo-Json > rules.json",
      "and give the file to this command. It tells when a rule is missing, switched off or not"
          + " enforced, has another scope, further conditions or exceptions, copies to somebody"
          + " else, or does more than copy. Other rules are not looked at."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Both rules are as wanted.",
      "1:Something differs; each difference is printed with what to do.",
      "2:Wrong usage, or the file cannot be read."
    },
    footer = {"", "Example: mailtrail check-rules --mailbox log@contoso.com rules.json"},
    mixinStandardHelpOptions = true)
public final class CheckRulesCommand implements Callable<Integer> {
  private static final int AS_WANTED = 0;
  private static final int PERSON_MUST_ACT = 1;

  @Option(
      names = "--mailbox",
      paramLabel = "ADDRESS",
      required = true,
      converter = TypedWords.Address.class,
      description = "Who must get the blind copies: the logging mailbox, or the queue folder.")
  private @Nullable EmailAddress mailbox;

  @Parameters(
      paramLabel = "FILE",
      converter = Texts.Input.class,
      description = "What ConvertTo-Json printed; - reads the input.")
  private String file = "-";

  @Spec private @Nullable CommandSpec spec;

  /** Made by the command line, which fills in the options. */
  public CheckRulesCommand() {
    // the options have their standard values
  }

  @Override
  public Integer call() {
    List<Drift> drifts =
        new CheckRules()
            .compare(TransportRules.read(json(), file), Objects.requireNonNull(mailbox));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (drifts.isEmpty()) {
      out.println("Both rules are as wanted.");
      return AS_WANTED;
    }
    drifts.forEach(drift -> out.println(Shown.of(drift)));
    out.println("A change to a rule can take an hour or more to work everywhere.");
    return PERSON_MUST_ACT;
  }

  private byte[] json() {
    try {
      return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          file + ": cannot be read. Check the path and the rights.", unreadable);
    }
  }
}
