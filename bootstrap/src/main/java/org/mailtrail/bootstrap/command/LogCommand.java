package org.mailtrail.bootstrap.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.bootstrap.configuration.ConfigurationException;
import org.mailtrail.bootstrap.console.Summary;
import org.mailtrail.bootstrap.console.Terminal;
import org.mailtrail.bootstrap.option.Shared;
import org.mailtrail.bootstrap.wiring.Engine;
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

  @Parameters(paramLabel = "MAILBOX", arity = "0..*", description = "Names as in the settings.")
  private List<String> mailboxes = new ArrayList<>();

  @Override
  public Integer call() {
    try (Engine engine = shared.administering()) {
      Terminal terminal = Shared.terminal();
      int code = Shared.OK;
      for (MailboxName mailbox : chosen(engine, mailboxes)) {
        PassReport report = engine.log(mailbox, terminal.progress());
        terminal.endProgress();
        terminal.say(Summary.line(report));
        code = Math.max(code, code(report));
      }
      return code;
    }
  }

  static List<MailboxName> chosen(Engine engine, List<String> names) {
    List<MailboxName> known = engine.mailboxes();
    if (known.isEmpty()) {
      throw new ConfigurationException(
          List.of(
              "No mailbox is set. Write mailtrail.mailbox.main.address = … into"
                  + " mailtrail.properties; \"mailtrail config\" lists all settings."));
    }
    for (String name : names) {
      if (known.stream().noneMatch(mailbox -> mailbox.value().equals(name))) {
        throw new ConfigurationException(
            List.of("There is no mailbox " + name + " in the settings; there are " + known + "."));
      }
    }
    return names.isEmpty() ? known : names.stream().map(MailboxName::new).toList();
  }

  private static int code(PassReport report) {
    return report
        .problem()
        .map(Problem::retryHelps)
        .map(helps -> helps ? Shared.TRY_AGAIN : Shared.PERSON_MUST_ACT)
        .orElse(Shared.OK);
  }
}
