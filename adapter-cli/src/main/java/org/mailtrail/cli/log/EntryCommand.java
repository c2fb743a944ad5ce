package org.mailtrail.cli.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.domain.interaction.Handling.Evaluation;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailtrail entry}. */
@Command(
    name = "entry",
    description = "Shows one log entry, and does with it what people do.",
    footer = {
      "",
      "Examples:",
      "  mailtrail entry show 4711",
      "  mailtrail entry cancel 4711",
      "  mailtrail entry evaluate 4711 positive",
      "  mailtrail entry comment 4711 'calls back in March'",
      "  mailtrail entry reassign 4711 --contact CT000123"
    },
    mixinStandardHelpOptions = true)
public final class EntryCommand {
  /** Made by the command line. */
  public EntryCommand() {
    // everything is said in the options
  }

  @Command(
      name = "show",
      description = "Shows an entry with its history and its conversation.",
      mixinStandardHelpOptions = true)
  int show(@Mixin Shared shared, @Mixin TheEntry entry) {
    try (Mailtrail mailtrail = shared.reading()) {
      return mailtrail
          .desk()
          .show()
          .show(entry.number())
          .match(ShownEntry::print, refusal -> Signed.missing("entry " + entry.number()));
    }
  }

  @Command(
      name = "cancel",
      description = "Takes an entry back; it stays in the log.",
      mixinStandardHelpOptions = true)
  int cancel(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Mixin TheEntry entry,
      @Option(names = "--undo", description = "Takes that back: the entry counts again.")
          boolean undo) {
    try (Mailtrail mailtrail = shared.writing()) {
      return tell(mailtrail.desk().cancel().cancel(entry.number(), !undo, by.who()));
    }
  }

  @Command(
      name = "evaluate",
      description = "Says of an entry how the exchange went.",
      mixinStandardHelpOptions = true)
  int evaluate(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Mixin TheEntry entry,
      @Parameters(index = "1", paramLabel = "HOW", description = "${COMPLETION-CANDIDATES}")
          Evaluation evaluation) {
    try (Mailtrail mailtrail = shared.writing()) {
      return tell(mailtrail.desk().evaluate().evaluate(entry.number(), evaluation, by.who()));
    }
  }

  @Command(
      name = "comment",
      description =
          "Puts a comment on an entry, in the place of the one before; an empty one removes it.",
      mixinStandardHelpOptions = true)
  int comment(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Mixin TheEntry entry,
      @Parameters(
              index = "1",
              paramLabel = "TEXT",
              converter = Texts.Any.class,
              description = "What is to be read there.")
          String text) {
    try (Mailtrail mailtrail = shared.writing()) {
      return tell(mailtrail.desk().comment().comment(entry.number(), text, by.who()));
    }
  }

  @Command(
      name = "reassign",
      description = "Gives an entry to another contact or salesperson.",
      mixinStandardHelpOptions = true)
  int reassign(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Mixin TheEntry entry,
      @Option(
              names = "--contact",
              paramLabel = "NUMBER",
              converter = Texts.Contact.class,
              description = "The contact who gets it.")
          @Nullable ContactNumber contact,
      @Option(
              names = "--salesperson",
              paramLabel = "CODE",
              converter = Texts.Salesperson.class,
              description = "The salesperson who gets it.")
          @Nullable SalespersonCode salesperson) {
    try (Mailtrail mailtrail = shared.writing()) {
      return tell(
          mailtrail
              .desk()
              .reassign()
              .reassign(
                  entry.number(),
                  Optional.ofNullable(contact),
                  Optional.ofNullable(salesperson),
                  by.who()));
    }
  }

  private static int tell(DeskAnswer<InteractionLogEntry> reply) {
    return Signed.tell(reply, done -> "entry " + done.number() + ": done");
  }
}
