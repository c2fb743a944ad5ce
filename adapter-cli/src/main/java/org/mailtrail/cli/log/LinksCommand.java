package org.mailtrail.cli.log;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.links.CountLinksNow;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.cli.console.Table;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.AtMost;
import org.mailtrail.cli.option.Numbers;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail links}. */
@Command(
    name = "links",
    description = {
      "Tells how many entries lead to messages that are gone, by mailbox.",
      "",
      "A running service asks Exchange for them a little at a time. A message that was moved is"
          + " looked for by its Message-ID in every registered mailbox, and its entries lead to it"
          + " again. Where a mailbox does not answer, nothing is said of its messages."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail links",
      "  mailtrail links gone --limit 20",
      "  mailtrail links count --requests 1000"
    },
    mixinStandardHelpOptions = true)
public final class LinksCommand implements Callable<Integer> {
  @Mixin private final Shared shared = new Shared();

  /** Made by the command line. */
  public LinksCommand() {
    // everything is said in the options
  }

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.reading()) {
      show(mailtrail.links().broken().count());
    }
    return Shared.OK;
  }

  private static void show(LinkCount count) {
    Terminal terminal = Shared.terminal();
    if (!count.hasBegun()) {
      terminal.say("Nothing has been counted so far. Count now: mailtrail links count");
      return;
    }
    rows(count.mailboxes());
    terminal.say(line(count.run()));
    terminal.say(
        count
            .round()
            .endedAt()
            .map(at -> "The whole log was looked through last at " + at + ".")
            .orElse("The whole log has not been looked through so far."));
  }

  private static String line(LinkCount.Run run) {
    String end = run.endedAt().map(at -> ", ended at " + at).orElse(", under way");
    return "Latest run: begun at " + run.begunAt() + end + ", " + run.asked() + " requests.";
  }

  private static void rows(Map<MailboxName, LinkCount.Tally> mailboxes) {
    Table table =
        new Table(
            Shared.out(),
            Column.of("mailbox", 20),
            new Column("gone", 9, true),
            new Column("before", 9, true),
            new Column("looked at", 10, true),
            new Column("found again", 11, true),
            new Column("not asked", 10, true));
    new TreeMap<>(mailboxes).forEach((name, tally) -> row(table, name, tally));
    table.end("No entry was looked at.");
  }

  private static void row(Table table, MailboxName name, LinkCount.Tally tally) {
    table.row(name, tally.gone(), tally.before(), tally.looked(), tally.mended(), tally.unasked());
  }

  @Command(
      name = "count",
      description = {
        "Looks for the messages of some entries now, from where the count stands.",
        "",
        "Each request asks for one message; of what is not there, every mailbox is asked once more."
            + " On H2 the service has to be stopped for that."
      },
      mixinStandardHelpOptions = true)
  int count(
      @Mixin Shared where,
      @Option(
              names = "--requests",
              paramLabel = "COUNT",
              defaultValue = "1000",
              converter = Requests.class,
              description = "So many at most, up to 5000; ${DEFAULT-VALUE} if not set.")
          int requests) {
    try (Mailtrail mailtrail = where.administering()) {
      show(mailtrail.links().countNow().run(requests));
    }
    return Shared.OK;
  }

  /** How much may be asked at once. */
  static final class Requests implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return Numbers.between(1, CountLinksNow.MOST, text);
    }
  }

  @Command(
      name = "gone",
      description = {
        "Lists entries whose message is gone, newest first, with since when it is missed.",
        "",
        "The entries stay. entries --gone exports them."
      },
      mixinStandardHelpOptions = true)
  int gone(@Mixin Shared where, @Mixin AtMost limit) {
    try (Mailtrail mailtrail = where.reading();
        PrintWriter out = Shared.out()) {
      List<InteractionLogEntry> gone =
          mailtrail.entries().log().page(EntryFilter.all().gone(), Optional.empty(), limit.count());
      List<EntryNumber> numbers = gone.stream().map(InteractionLogEntry::number).toList();
      Map<EntryNumber, Instant> since = mailtrail.links().broken().goneSince(numbers);
      Table table = missing(out);
      gone.forEach(entry -> row(table, entry, since));
      table.end("No message is known to be gone.");
    }
    return Shared.OK;
  }

  private static Table missing(PrintWriter out) {
    return new Table(
        out,
        new Column("entry", 9, true),
        Column.of("gone since", 20),
        Column.of("mailbox", 12),
        Column.of("contact", 12),
        Column.of("subject", 0));
  }

  private static void row(Table table, InteractionLogEntry entry, Map<EntryNumber, Instant> since) {
    Interaction logged = entry.interaction();
    table.row(
        entry.number(),
        since.getOrDefault(entry.number(), Instant.EPOCH),
        logged.mailbox(),
        logged.exchange().contact(),
        logged.subject());
  }
}
