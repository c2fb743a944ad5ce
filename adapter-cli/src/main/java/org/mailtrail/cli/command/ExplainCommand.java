package org.mailtrail.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.mime.MessageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mailtrail explain}. */
@Command(
    name = "explain",
    description = {
      "Says what would become of messages, and why; writes nothing.",
      "",
      "Reads each file as it would arrive through Exchange, looks its people up, and names the"
          + " rule that decides, with the addresses that matched."
    },
    footer = {"", "Example: mailtrail explain examples/letter.eml"},
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final ItemId FILE = new ItemId("file");

  @Mixin private Shared shared = new Shared();

  @Parameters(paramLabel = "FILE.eml", arity = "1..*", description = "Raw messages.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    files.forEach(ExplainCommand::requireReadable);
    try (Mailtrail mailtrail = shared.reading()) {
      files.forEach(file -> explain(mailtrail, file));
    }
    return Shared.OK;
  }

  private void explain(Mailtrail mailtrail, Path file) {
    Terminal terminal = Shared.terminal();
    if (files.size() > 1) {
      terminal.say("== " + file);
    }
    Message message = MessageReader.read(raw(file), FILE, mailtrail.clock().instant());
    print(terminal, message, mailtrail.entries().explain().run(message));
  }

  /** Of all files before any is explained. */
  private static void requireReadable(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      content.read();
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  private static byte[] raw(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  private static UncheckedIOException unreadable(Path file, IOException why) {
    return new UncheckedIOException(file + ": cannot be read. Check the path and the rights.", why);
  }

  private static void print(Terminal terminal, Message message, Verdict verdict) {
    terminal.say("Message    " + message.key());
    terminal.say("Subject    " + message.summary().subject());
    terminal.say(
        "From       " + message.participants().author().map(Object::toString).orElse("(nobody)"));
    terminal.say(
        "To and Cc  "
            + message.participants().recipients().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ")));
    terminal.say("Authentic  " + verdict.authenticity());
    terminal.say("Rule       " + verdict.rule() + ": " + verdict.meaning());
    verdict.signs().forEach(sign -> terminal.say("Shown by   " + sign));
    verdict.matches().forEach(match -> terminal.say("  " + match));
    terminal.say("Outcome    " + outcome(verdict.decision()));
  }

  private static String outcome(Decision decision) {
    if (decision instanceof Decision.Logged logged) {
      return "logged: "
          + logged.exchanges().stream().map(ExplainCommand::line).collect(Collectors.joining("; "));
    }
    return decision instanceof Decision.Skipped skipped
        ? "skipped: " + skipped.reason()
        : "unmatched: " + ((Decision.Unmatched) decision).missing();
  }

  private static String line(Exchange exchange) {
    return exchange.flow() + " " + exchange.salesperson() + " – " + exchange.contact();
  }
}
