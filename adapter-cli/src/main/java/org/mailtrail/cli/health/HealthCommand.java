package org.mailtrail.cli.health;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.memory.KnownTrouble;
import org.mailtrail.application.health.memory.MonthOfHealth;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mailtrail health}. */
@Command(
    name = "health",
    description = {
      "Whether mail may be waiting unseen, and what is wrong: since when, and what to do.",
      "",
      "What somebody knows of is dismissed: it is told last, until it changes or comes back. On H2"
          + " the service has to be stopped for the commands that write."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail health",
      "  mailtrail health dismiss 0b9a2f0e-6f2c-3c1d-9d6e-1f7a2b3c4d5e",
      "  mailtrail health recall 0b9a2f0e-6f2c-3c1d-9d6e-1f7a2b3c4d5e",
      "  mailtrail health months",
      "  mailtrail health make-badge intranet --mailbox main",
      "  mailtrail health remove-badge 0b9a2f0e-6f2c-3c1d-9d6e-1f7a2b3c4d5e"
    },
    mixinStandardHelpOptions = true)
public final class HealthCommand extends BadgeCommands implements Callable<Integer> {
  private static final int MONTHS = 13;

  /** Nothing is warm yet: to sign in alone can take two seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final String TROUBLE = "ID";

  @Mixin private final Shared shared = new Shared();

  /** Made by the command line. */
  public HealthCommand() {
    // everything is said in the options
  }

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.looking()) {
      Health health = mailtrail.health().run(PATIENCE);
      Terminal terminal = Shared.terminal();
      terminal.say(
          health.isReady()
              ? "All good: no mail is waiting unseen."
              : "Mail may be waiting unseen.");
      mailtrail.watching().troubles().run(health).forEach(one -> say(terminal, one));
      return health.isReady() ? Shared.OK : Shared.PERSON_MUST_ACT;
    }
  }

  private static void say(Terminal terminal, KnownTrouble trouble) {
    Symptom symptom = trouble.symptom();
    String whose = symptom.mailbox().map(name -> "mailbox " + name + ": ").orElse("");
    String since = trouble.since().map(at -> ", since " + at).orElse("");
    String known =
        trouble
            .dismissal()
            .map(one -> ", dismissed by " + one.who() + " at " + one.at())
            .orElse("");
    terminal.say((symptom.code().isRed() ? "red    " : "amber  ") + whose + symptom.what() + since);
    terminal.say("       " + symptom.code() + " " + trouble.id() + known);
    if (!symptom.remedy().isEmpty()) {
      terminal.say("       " + symptom.remedy());
    }
  }

  @Command(
      name = "dismiss",
      description = "Puts a trouble aside that somebody knows of, until it changes or comes back.",
      mixinStandardHelpOptions = true)
  int dismiss(
      @Mixin Shared where,
      @Mixin Signed by,
      @Parameters(
              paramLabel = TROUBLE,
              converter = TypedWords.Trouble.class,
              description = "As health lists it.")
          UUID trouble) {
    try (Mailtrail mailtrail = where.writing()) {
      return Signed.tell(
          mailtrail.watching().dismiss().run(trouble, by.who()),
          finding -> "Dismissed: " + finding.what());
    }
  }

  @Command(
      name = "recall",
      description = "Has a trouble told again that was dismissed.",
      mixinStandardHelpOptions = true)
  int recall(
      @Mixin Shared where,
      @Mixin Signed by,
      @Parameters(
              paramLabel = TROUBLE,
              converter = TypedWords.Trouble.class,
              description = "As health lists it.")
          UUID trouble) {
    try (Mailtrail mailtrail = where.writing()) {
      return Signed.tell(
          mailtrail.watching().dismiss().recall(trouble, by.who()),
          finding -> "Told again: " + finding.what());
    }
  }

  @Command(
      name = "months",
      description = "How each mailbox fared, month by month, in this machine's time.",
      mixinStandardHelpOptions = true)
  int months(@Mixin Shared where) {
    try (Mailtrail mailtrail = where.looking()) {
      Terminal terminal = Shared.terminal();
      for (MailboxName mailbox : mailtrail.setup().mailboxes()) {
        terminal.say(mailbox.value());
        mailtrail
            .watching()
            .months()
            .run(mailbox, ZoneId.systemDefault(), MONTHS)
            .forEach(month -> terminal.say("  " + sentence(month)));
      }
      return Shared.OK;
    }
  }

  private static String sentence(MonthOfHealth month) {
    String name =
        month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH)
            + " "
            + month.month().getYear()
            + month.from().map(day -> " from the " + day.getDayOfMonth() + ".").orElse("")
            + (month.isOver() ? "" : " so far");
    if (month.isGood()) {
      return name + ": all good";
    }
    String outages = month.outages() == 1 ? "1 outage" : month.outages() + " outages";
    return name + ": " + outages + ", " + length(month.length());
  }

  private static String length(Duration length) {
    long hours = length.toHours();
    return hours == 0
        ? Math.max(1, length.toMinutes()) + " min"
        : hours + " h " + length.toMinutesPart() + " min";
  }
}
