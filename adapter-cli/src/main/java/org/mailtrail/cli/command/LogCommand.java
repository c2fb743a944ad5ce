package org.mailtrail.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.cli.UsageException;
import org.mailtrail.cli.console.CountsInWords;
import org.mailtrail.cli.console.OutputException;
import org.mailtrail.cli.console.StopSignal;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mailtrail log}. */
@Command(
    name = "log",
    description = {
      "Runs one pass now, over all mailboxes or those named.",
      "",
      "Reads the intake folder until it is empty, writes the entries, and files the mail away."
    },
    footer = {"", "Example: mailtrail log main"},
    mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Parameters(
      paramLabel = "MAILBOX",
      arity = "0..*",
      description = "Their short names; all if none is given.")
  private List<String> mailboxes = new ArrayList<>();

  @Override
  public Integer call() {
    Terminal terminal = Shared.terminal();
    Thread worker = Thread.currentThread();
    try (StopSignal signal = StopSignal.heard(terminal::requestStop, worker::interrupt);
        Mailtrail mailtrail = shared.administering()) {
      try {
        return logAll(mailtrail, terminal);
      } finally {
        signal.calm();
      }
    }
  }

  private int logAll(Mailtrail mailtrail, Terminal terminal) {
    int code = Shared.OK;
    for (MailboxName mailbox : chosen(mailtrail, mailboxes)) {
      if (!terminal.isStopRequested()) {
        code = Math.max(code, log(mailtrail, mailbox, terminal));
      }
    }
    return code;
  }

  /** What breaks one mailbox's pass keeps no other waiting. */
  private static int log(Mailtrail mailtrail, MailboxName mailbox, Terminal terminal) {
    try {
      PassReport report = mailtrail.log().run(mailbox, terminal.progress());
      terminal.endProgress();
      CountsInWords.lines(report).forEach(terminal::say);
      return code(report);
    } catch (OutputException | PortException unusable) {
      throw unusable;
    } catch (RuntimeException | Error fault) {
      terminal.progress().broke(mailbox, fault);
      terminal.say(mailbox + ": " + Problem.ownFault(fault));
      return Shared.PERSON_MUST_ACT;
    }
  }

  static List<MailboxName> chosen(Mailtrail mailtrail, List<String> names) {
    List<MailboxName> known = mailtrail.setup().mailboxes();
    requireKnown(names, known);
    return names.isEmpty()
        ? known
        : names.stream()
            .map(MailboxName::new)
            .flatMap(name -> Stream.concat(Stream.of(name), before(mailtrail, name)))
            .distinct()
            .toList();
  }

  private static void requireKnown(List<String> names, List<MailboxName> known) {
    if (known.isEmpty()) {
      throw new UsageException(
          List.of("No mailbox is set up. Begin with: mailtrail setup exchange main --address …"));
    }
    for (String name : names) {
      if (known.stream().noneMatch(mailbox -> mailbox.value().equals(name))) {
        throw new UsageException(
            List.of("There is no mailbox " + name + "; set up are " + known + "."));
      }
    }
  }

  /** The mailboxes that it had before and that are still worked. */
  private static Stream<MailboxName> before(Mailtrail mailtrail, MailboxName mailbox) {
    return mailtrail.setup().predecessors().all().stream()
        .filter(before -> before.successor().equals(mailbox) && before.isWorked())
        .map(Predecessor::name);
  }

  private static int code(PassReport report) {
    return report
        .problem()
        .map(Problem::retryHelps)
        .map(helps -> helps ? Shared.TRY_AGAIN : Shared.PERSON_MUST_ACT)
        .orElse(Shared.OK);
  }
}
