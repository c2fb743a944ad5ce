package org.mailtrail.cli.command;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.cli.UsageException;
import org.mailtrail.cli.console.OutputException;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.formats.people.PeopleFileException;
import org.mailtrail.formats.text.Shown;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What is told of a command that broke; the sibling of {@link Misuse}. */
final class Mishap {
  private Mishap() {}

  /** Whoever has read enough, such as {@code head}, hears nothing and sees no fault. */
  static int unwritten(OutputException broken, CommandLine command) {
    if (broken.readerIsGone()) {
      return Shared.OK;
    }
    command.getErr().println(Shown.of(String.valueOf(broken.getMessage())));
    return Shared.PERSON_MUST_ACT;
  }

  /**
   * A user's mistake gets a sentence; only a fault of Mailtrail itself gets a stack trace.
   *
   * @return the exit code
   */
  static int tell(Exception failure, CommandLine command) {
    if (failure instanceof OutputException broken) {
      return unwritten(broken, command);
    }
    Optional<List<String>> mistakes = mistakes(failure);
    if (mistakes.isPresent()) {
      mistakes.get().forEach(command.getErr()::println);
      return Shared.USAGE;
    }
    if (failure instanceof PortException broken) {
      return tell(broken, command);
    }
    LoggerFactory.getLogger(MailtrailCommand.class).error("a fault of Mailtrail itself", failure);
    command.getErr().println("This is a fault of Mailtrail: please report it with the log above.");
    return Shared.PERSON_MUST_ACT;
  }

  /** What is wrong with what was typed, or with the files that it names, where it is that. */
  private static Optional<List<String>> mistakes(Exception failure) {
    if (failure instanceof UsageException wrong) {
      return Optional.of(wrong.problems().stream().map(Shown::of).toList());
    }
    if (failure instanceof PeopleFileException wrong) {
      return Optional.of(List.of(Shown.lines(String.valueOf(wrong.getMessage()))));
    }
    return failure instanceof UncheckedIOException refused
        ? Optional.of(List.of(Shown.of(String.valueOf(refused.getMessage()))))
        : Optional.empty();
  }

  private static int tell(PortException broken, CommandLine command) {
    command.getErr().println(Shown.of(sentence(broken)));
    if (broken instanceof SetupException) {
      return Shared.USAGE;
    }
    return broken.retryHelps() ? Shared.TRY_AGAIN : Shared.PERSON_MUST_ACT;
  }

  private static String sentence(PortException broken) {
    return broken.getMessage() + (broken.remedy().isEmpty() ? "" : ". " + broken.remedy());
  }
}
