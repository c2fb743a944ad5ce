package org.mailtrail.cli.unmatched;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.unmatched.Assignment;
import org.mailtrail.cli.console.Table;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.cli.option.AtMost;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailtrail unmatched}. */
@Command(
    name = "unmatched",
    subcommands = {PreviewCommand.class, AgainCommand.class},
    description = "Shows the messages that nobody was found for, and settles them.",
    footer = {
      "",
      "Examples:",
      "  mailtrail unmatched list --sender fabrikam.example",
      "  mailtrail unmatched preview main",
      "  mailtrail unmatched again",
      "  mailtrail unmatched assign main/AAMk… --contact CT000123 --remember",
      "  mailtrail unmatched never newsletter.example"
    },
    mixinStandardHelpOptions = true)
public final class UnmatchedCommand {
  /** Made by the command line. */
  public UnmatchedCommand() {
    // everything is said in the options
  }

  @Command(
      name = "list",
      description = "Lists unmatched messages by when they were received, newest first.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin Shared shared,
      @Option(
              names = "--sender",
              paramLabel = "ADDRESS|DOMAIN",
              converter = Written.ASender.class,
              description = "Only of this sender, or of this domain.")
          @Nullable Sender sender,
      @Mixin AtMost limit) {
    try (Mailtrail mailtrail = shared.reading();
        PrintWriter out = Shared.out()) {
      Table table = table(out);
      mailtrail
          .desk()
          .unmatched()
          .list(Optional.ofNullable(sender), Optional.empty(), limit.count())
          .messages()
          .forEach(row -> write(table, row));
      table.end("Nothing waits here.");
    }
    return Shared.OK;
  }

  private static Table table(PrintWriter out) {
    return new Table(
        out,
        Column.of("Received", 16),
        Column.of("Author", 30),
        Column.of("Reason", 20),
        Column.of("Subject", 44),
        Column.of("Message", 0));
  }

  private static void write(Table table, LedgerRow row) {
    table.row(
        Table.minute(row.arrivedAt()),
        row.sighting().author(),
        row.reason().word(),
        row.sighting().subject().replaceAll("\\s+", " "),
        Written.of(LedgerRef.of(row)));
  }

  @Command(
      name = "senders",
      description = "Counts the newest unmatched messages by who sent them.",
      mixinStandardHelpOptions = true)
  int senders(
      @Mixin Shared shared,
      @Option(names = "--by-domain", description = "Senders of one domain are one.")
          boolean byDomain) {
    try (Mailtrail mailtrail = shared.reading();
        PrintWriter out = Shared.out()) {
      Table table = new Table(out, Column.of("Messages", 9), Column.of("Sender", 0));
      mailtrail
          .desk()
          .senders()
          .count(byDomain)
          .forEach(one -> table.row(one.messages(), one.sender()));
      table.end("Nothing waits here.");
    }
    return Shared.OK;
  }

  @Command(
      name = "assign",
      description = "Logs unmatched messages after all, with their true dates.",
      mixinStandardHelpOptions = true)
  int assign(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Parameters(
              paramLabel = "MAILBOX/ITEM",
              arity = "1..*",
              converter = Written.Ref.class,
              description = "As the list shows them.")
          List<LedgerRef> messages,
      @Option(
              names = "--contact",
              paramLabel = "NUMBER",
              converter = Texts.Contact.class,
              description = "The contact, where nobody could tell; this, --salesperson or both.")
          @Nullable ContactNumber contact,
      @Option(
              names = "--salesperson",
              paramLabel = "CODE",
              converter = Texts.Salesperson.class,
              description = "The salesperson, where nobody could tell.")
          @Nullable SalespersonCode salesperson,
      @Option(names = "--remember", description = "The contact has the address from now on.")
          boolean remember) {
    Assignment wish =
        new Assignment(
            Optional.ofNullable(contact),
            Optional.empty(),
            Optional.ofNullable(salesperson),
            remember && contact != null);
    try (Mailtrail mailtrail = shared.administering()) {
      return mailtrail
          .desk()
          .assign()
          .assign(messages, wish, by.who())
          .match(AssignedTold::tell, UnmatchedCommand::refused);
    }
  }

  private static int refused(Refusal refusal) {
    Shared.terminal().say("Not done: " + refusal);
    return Shared.PERSON_MUST_ACT;
  }

  @Command(
      name = "never",
      description = "Never logs an address or domain; without one, lists them.",
      mixinStandardHelpOptions = true)
  int never(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Parameters(
              paramLabel = "ADDRESS|DOMAIN",
              arity = "0..1",
              converter = Written.ASender.class,
              description = "Whose mail is never logged.")
          @Nullable Sender sender,
      @Option(names = "--undo", description = "Log it again from now on.") boolean undo) {
    try (Mailtrail mailtrail = sender == null ? shared.reading() : shared.writing()) {
      if (sender == null) {
        mailtrail.desk().neverLog().senders().forEach(one -> Shared.terminal().say(one.value()));
        return Shared.OK;
      }
      return Signed.tell(
          mailtrail.desk().neverLog().set(List.of(sender), !undo, by.who()),
          left -> sender.value() + ": done; messages that left the queue: " + left);
    }
  }
}
