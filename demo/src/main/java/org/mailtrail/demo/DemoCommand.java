package org.mailtrail.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.cli.UsageException;
import org.mailtrail.cli.console.Output;
import org.mailtrail.cli.console.StopSignal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.cli.play.Playhouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mailtrail demo}. */
@Command(
    name = "demo",
    description = {
      "Shows Mailtrail at work, with no preparation.",
      "",
      "Starts an Exchange simulator and a database on this machine, plays a conversation of some"
          + " hundred messages through the two mail flow rules, logs them, and shows what came of"
          + " it. With --mail it logs anybody's mail instead. On a terminal it then shows the"
          + " console in the browser until Ctrl-C."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail demo",
      "  mailtrail demo --mail archive.mbox.gz \\",
      "    --salespeople people.csv --contacts contacts.csv"
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Playhouse stage;
  private final Clock clock;

  DemoCommand(Playhouse stage, Clock clock) {
    this.stage = stage;
    this.clock = clock;
  }

  @Option(
      names = "--mail",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Mail: .eml, .mbox, .mbox.gz, .zip, a Maildir or a folder; in this order.")
  private List<Path> mail = new ArrayList<>();

  @Option(names = "--salespeople", paramLabel = "CSV", description = "code,name,email")
  private @Nullable Path salespeople;

  @Option(names = "--contacts", paramLabel = "CSV", description = "number,name,email,company")
  private @Nullable Path contacts;

  @Option(
      names = "--exchange",
      paramLabel = "KIND",
      converter = TypedWords.Kind.class,
      description = "online, on-premises or public-folders; online if not set.")
  private ExchangeKind exchange = ExchangeKind.ONLINE;

  @Option(
      names = "--filters",
      paramLabel = "standard|none",
      description =
          "none: automated, private and never-log mail is logged too, and plus-tags do not match.")
  private String filters = "standard";

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "JDBC URL; a fresh H2 file in .mailtrail if not set.")
  private @Nullable String database;

  @Option(
      names = "--user",
      paramLabel = "USER",
      description = "The database's account; mailtrail.database.user if not set.")
  private @Nullable String user;

  @Option(
      names = "--entries",
      paramLabel = "TSV",
      description = "Write all entries there, with the addresses that matched.")
  private @Nullable Path entries;

  @Option(
      names = "--serve",
      negatable = true,
      description =
          "Then show the console in the browser, until Ctrl-C; done on a terminal if not said.")
  private @Nullable Boolean serve;

  @Override
  @SuppressWarnings("try")
  public Integer call() {
    requireSense();
    try (DemoLock lock = DemoLock.take()) {
      Demo demo = new Demo(stage, settings(), clock, Shared.terminal());
      return (isServed() ? served(demo, options()) : demo.run(options()))
          ? Shared.OK
          : Shared.PERSON_MUST_ACT;
    }
  }

  private void requireSense() {
    if (!filters.equals("none") && !filters.equals("standard")) {
      throw new UsageException(
          List.of("--filters " + filters + ": write --filters none or --filters standard."));
    }
    if (mail.isEmpty() == (salespeople != null && contacts != null)
        && !(mail.isEmpty() && salespeople == null && contacts == null)) {
      throw new UsageException(
          List.of("--mail, --salespeople and --contacts belong together: give all three."));
    }
  }

  private DemoOptions options() {
    return new DemoOptions(
        mail,
        Optional.ofNullable(salespeople),
        Optional.ofNullable(contacts),
        exchange,
        filters.equals("standard"),
        Optional.ofNullable(entries));
  }

  private boolean isServed() {
    return serve == null ? Output.isTerminal() : serve;
  }

  @SuppressWarnings("try") // to be closed is all that the signal is there for
  private static boolean served(Demo demo, DemoOptions options) {
    CountDownLatch end = new CountDownLatch(1);
    try (StopSignal signal = StopSignal.heard(end::countDown, () -> {})) {
      return demo.run(options, Optional.of(end));
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("mailtrail.database.url", database == null ? Demo.freshDatabase() : database);
    if (user != null) {
      settings.put("mailtrail.database.user", user);
    }
    return settings;
  }
}
