package org.mailtrail.cli.command;

import java.io.PrintWriter;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.formats.text.Shown;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is told of a command line that nobody understands. */
final class Misuse {
  private Misuse() {}

  /**
   * Tells a sentence, and where to read on; the whole usage only to who has named no command.
   *
   * @return the exit code
   */
  static int tell(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    boolean namesNoCommand =
        String.valueOf(wrong.getMessage()).startsWith("Missing required subcommand");
    if (namesNoCommand) {
      command.usage(err);
    } else {
      err.println(Shown.of(sentence(wrong)));
      UnmatchedArgumentException.printSuggestions(wrong, err);
      err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return Shared.USAGE;
  }

  /** Unmatched is a word for messages here, not for what picocli calls so. */
  private static String sentence(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
      return String.valueOf(wrong.getMessage());
    }
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    return command.subcommands().isEmpty()
        ? command.qualifiedName() + " does not take: " + String.join(" ", unmatched.getUnmatched())
        : command.qualifiedName() + " has no command " + unmatched.getUnmatched().get(0);
  }
}
