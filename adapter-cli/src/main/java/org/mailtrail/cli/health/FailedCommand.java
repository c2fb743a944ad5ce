package org.mailtrail.cli.health;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.failed.FailedThing;
import org.mailtrail.application.failed.Retrial;
import org.mailtrail.application.failed.TryAgain;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail failed}. */
@Command(
    name = "failed",
    description = {
      "What failed and waits for a person: messages in quarantine, jobs, secrets, webhooks.",
      "",
      "Quarantined messages are tried again by the next pass if somebody says so. On H2 the service"
          + " has to be stopped for that."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail failed",
      "  mailtrail failed try-again --mailbox main",
      "  mailtrail failed try-again --message-id '<20261128.4711@contoso.com>'"
    },
    mixinStandardHelpOptions = true)
public final class FailedCommand implements Callable<Integer> {
  @Mixin private final Shared shared = new Shared();

  /** Made by the command line. */
  public FailedCommand() {
    // everything is said in the options
  }

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.looking()) {
      Health health = mailtrail.health().glance();
      List<FailedThing> things =
          mailtrail.repair().list().run(mailtrail.watching().troubles().run(health));
      Terminal terminal = Shared.terminal();
      things.forEach(thing -> say(terminal, thing));
      if (things.isEmpty()) {
        terminal.say("Nothing waits for a person.");
      }
      return things.isEmpty() ? Shared.OK : Shared.PERSON_MUST_ACT;
    }
  }

  private static void say(Terminal terminal, FailedThing thing) {
    String whose = thing.whose().isEmpty() ? "" : " " + thing.whose();
    String times = thing.extent().times() == 0 ? "" : ", " + thing.extent().times() + " times";
    String since = thing.extent().since().map(at -> ", since " + at).orElse("");
    String known = thing.isDismissed() ? ", dismissed" : "";
    terminal.say(thing.kind() + whose + ": " + thing.matter().what() + times + since + known);
    if (!thing.matter().remedy().isEmpty()) {
      terminal.say("       " + thing.matter().remedy());
    }
  }

  @Command(
      name = "try-again",
      description = {
        "Lets quarantined messages be tried again by the next pass: all, or those that options"
            + " name.",
        "Their tries count from now on; what was wrong before stays in the ledger."
      },
      mixinStandardHelpOptions = true)
  int tryAgain(
      @Mixin Shared where,
      @Mixin Signed by,
      @Option(
              names = "--mailbox",
              paramLabel = "NAME",
              converter = TypedWords.Mailbox.class,
              description = "Only of this mailbox.")
          @Nullable MailboxName mailbox,
      @Option(
              names = "--problem",
              paramLabel = "WORDS",
              converter = Texts.Any.class,
              description = "Only those with which this is wrong, as they are listed.")
          @Nullable String problem,
      @Option(
              names = "--message-id",
              paramLabel = "MESSAGE-ID",
              converter = Texts.Key.class,
              description = "Only this message, angle brackets and all.")
          @Nullable MessageKey messageId) {
    try (Mailtrail mailtrail = where.writing()) {
      return Signed.tell(
          released(
              mailtrail,
              Optional.ofNullable(mailbox),
              Optional.ofNullable(problem),
              Optional.ofNullable(messageId),
              by.who()),
          FailedCommand::sentence);
    }
  }

  private static String sentence(Retrial retrial) {
    String count =
        retrial.messages() == 1 ? "1 message waits" : retrial.messages() + " messages wait";
    return count
        + " for the next pass."
        + (retrial.isSoon() ? "" : " Where logging is off, that is when somebody switches it on.");
  }

  private static DeskAnswer<Retrial> released(
      Mailtrail mailtrail,
      Optional<MailboxName> mailbox,
      Optional<String> problem,
      Optional<MessageKey> key,
      String who) {
    Optional<LedgerRef> copy = key.flatMap(message -> copy(mailtrail, mailbox, message));
    if (copy.isPresent()) {
      return mailtrail.repair().tryAgain().run(Choice.one(copy.get()), who);
    }
    if (key.isPresent()) {
      return DeskAnswer.refused(TryAgain.nothing());
    }
    return mailbox
        .map(
            name ->
                mailtrail.repair().tryAgain().run(new Choice(name, Optional.empty(), problem), who))
        .orElseGet(() -> mailtrail.repair().tryAgain().everywhere(problem, who));
  }

  private static Optional<LedgerRef> copy(
      Mailtrail mailtrail, Optional<MailboxName> mailbox, MessageKey message) {
    LedgerFilter filter = LedgerFilter.all().outcome(Outcome.QUARANTINED).key(message);
    return mailtrail
        .entries()
        .ledger()
        .page(mailbox.map(filter::mailbox).orElse(filter), Optional.empty(), 1)
        .stream()
        .map(LedgerRef::of)
        .findFirst();
  }
}
