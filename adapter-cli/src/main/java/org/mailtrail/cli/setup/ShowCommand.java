package org.mailtrail.cli.setup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.push.ShowNotices;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.cli.console.CountsInWords;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Numbers;
import org.mailtrail.cli.option.OptionalMailbox;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.TypedWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail setup show}. */
@Command(
    name = "show",
    description = "Shows setups, their jobs and the latest passes; never a secret.",
    footer = {"", "Example: mailtrail setup show main --passes 20"},
    mixinStandardHelpOptions = true)
public final class ShowCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Mixin private OptionalMailbox mailbox = new OptionalMailbox();

  @Option(
      names = "--passes",
      paramLabel = "COUNT",
      converter = Numbers.Count.class,
      description = "So many; ${DEFAULT-VALUE} if not set.")
  private int passes = 5;

  @Override
  public Integer call() {
    Terminal terminal = Shared.terminal();
    try (Mailtrail mailtrail = shared.looking()) {
      List<MailboxSetup> setups =
          mailtrail.setup().setups().all().stream()
              .filter(setup -> mailbox.name().stream().allMatch(setup.name()::equals))
              .toList();
      if (setups.isEmpty()) {
        return nothing(terminal);
      }
      setups.forEach(setup -> show(mailtrail, setup, terminal));
    }
    return Shared.OK;
  }

  private int nothing(Terminal terminal) {
    terminal.say(
        mailbox
            .name()
            .map(SetupOutcome::unknown)
            .map(SetupOutcome::toString)
            .orElse("No mailbox is set up. Begin with: mailtrail setup exchange main --address …"));
    return mailbox.name().isEmpty() ? Shared.OK : Shared.PERSON_MUST_ACT;
  }

  private void show(Mailtrail mailtrail, MailboxSetup setup, Terminal terminal) {
    terminal.say(setup.name() + ": logging is " + (setup.enabled() ? "on" : "off"));
    place(setup, terminal);
    routine(setup.routine(), terminal);
    line(terminal, "job", job(mailtrail.jobs().state(setup.name())));
    mailtrail.setup().notices().run(setup).ifPresent(told -> line(terminal, "told", told(told)));
    mailtrail.setup().predecessors().all().stream()
        .filter(before -> before.successor().equals(setup.name()))
        .forEach(before -> line(terminal, "before", predecessor(before)));
    mailtrail
        .jobs()
        .history()
        .latest(setup.name(), passes)
        .forEach(report -> pass(report, terminal));
  }

  private static void place(MailboxSetup setup, Terminal terminal) {
    line(
        terminal,
        "exchange",
        TypedWords.of(setup.place().kind()) + " at " + setup.place().endpoint());
    line(terminal, "address", setup.place().address().toString());
    line(terminal, "folders", folders(setup));
    line(
        terminal,
        "sign-in",
        TypedWords.of(setup.account().method()) + " " + setup.account().user());
    if (setup.account().method().isOAuth()) {
      line(terminal, "tenant", setup.account().tenant());
      line(terminal, "client-id", setup.account().clientId());
    }
  }

  private static void routine(Routine routine, Terminal terminal) {
    line(
        terminal,
        "habits",
        "template "
            + routine.template()
            + ", pages of "
            + routine.pageSize()
            + ", every "
            + routine.interval()
            + (routine.adaptive() ? " at most" : ""));
    line(terminal, "strangers", routine.unknownPeople().word());
  }

  private static void pass(PassReport report, Terminal terminal) {
    List<String> told = CountsInWords.lines(report);
    line(terminal, "pass", report.startedAt() + " " + told.get(0) + looks(report.time()));
    told.stream().skip(1).forEach(problem -> line(terminal, "", problem));
    line(terminal, "", report.id().toString());
  }

  private static String told(ShowNotices.Told told) {
    return switch (told.how()) {
      case TOLD -> "of mail by Exchange" + term(told);
      case FAILED -> "not of mail" + trouble(told);
      case WAITING -> "not of mail so far";
      case OFF -> "not of mail while logging is off";
      case UNABLE ->
          "not of mail: only who signs in as an application at Exchange Online is; the interval"
              + " holds";
      case UNKNOWN -> "not known" + trouble(told);
    };
  }

  private static String term(ShowNotices.Told told) {
    return told.since().map(at -> " since " + at).orElse("")
        + told.until().map(at -> " until " + at + ", unless that is renewed; ").orElse("; ")
        + told.lastNotice().map(at -> "last at " + at).orElse("not of any so far")
        + told.trouble().map(why -> "; the last renewal failed: " + why).orElse("");
  }

  private static String trouble(ShowNotices.Told told) {
    return told.trouble().map(why -> ": " + why).orElse("");
  }

  private static String looks(PassReport.Time time) {
    return time.looks() > 1 ? ", in " + time.looks() + " looks since " + time.since() : "";
  }

  private static String predecessor(Predecessor before) {
    return before.name()
        + " at "
        + before.setup().place().address()
        + ", replaced at "
        + before.replacedAt()
        + before
            .retiredAt()
            .map(at -> ", not worked since " + at)
            .orElse(", still worked; last mail at " + before.lastMailAt());
  }

  private static String folders(MailboxSetup setup) {
    return String.join(
        ", ",
        named(setup.place().folders().intake(), "(Inbox)"),
        named(setup.place().folders().archive(), "(Archive)"),
        setup.place().folders().notLogged());
  }

  private static String named(String name, String standard) {
    return name.isEmpty() ? standard : name;
  }

  private static String job(Optional<JobState> state) {
    return state
        .map(job -> job.isRunning() ? "at work" : "next run at " + job.nextRun())
        .orElse("none");
  }

  private static void line(Terminal terminal, String name, String value) {
    terminal.say(String.format(Locale.ROOT, "  %-10s %s", name, value));
  }
}
