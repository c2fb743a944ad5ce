package org.mailtrail.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.cli.console.CountsInWords;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.play.DemoDatabase;
import org.mailtrail.cli.play.Played;
import org.mailtrail.cli.play.Playhouse;
import org.mailtrail.demo.story.DemoConversation;
import org.mailtrail.demo.story.MailLoad;
import org.mailtrail.demo.story.StoryClock;
import org.mailtrail.formats.people.PeopleFiles;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.transport.MailTransport;

/** Simulator, database, mail, passes and a summary: from nothing to entries. */
public final class Demo {
  static final Set<String> DOMAINS = Set.of("contoso.example");

  private final Playhouse stage;
  private final Map<String, String> settings;
  private final StoryClock clock;
  private final Terminal terminal;

  /**
   * A demo on this stage.
   *
   * @param settings those that go before the machine's: the database
   */
  public Demo(Playhouse stage, Map<String, String> settings, Clock clock, Terminal terminal) {
    this.stage = stage;
    this.settings = Map.copyOf(settings);
    this.clock = new StoryClock(clock);
    this.terminal = terminal;
  }

  /** The JDBC URL of the demo's own database, emptied. */
  public static String freshDatabase() {
    DemoFolder.forgetDatabase();
    return DemoDatabase.url();
  }

  /** Runs the demo; true when every pass was good and the counts add up. */
  public boolean run(DemoOptions options) {
    return run(options, Optional.empty());
  }

  /**
   * The same; then shows the console on what was logged.
   *
   * @param until when that ends; empty to show none
   */
  public boolean run(DemoOptions options, Optional<CountDownLatch> until) {
    terminal.say("Starting an Exchange simulator and a database on this machine …");
    try (ExchangeSimulator simulator = ExchangeSimulator.overTls(clock)) {
      DemoExchange exchange = DemoExchange.prepared(simulator, options.exchange());
      DemoDirectory directory = DemoDirectory.open(simulator);
      Path certificate = DemoFolder.certificate(simulator.certificate().orElseThrow());
      Map<String, String> all = settings(exchange, options);
      all.putAll(directory.settings(certificate));
      try (Played engine = stage.open(all, clock)) {
        boolean good = played(simulator, exchange, engine, options);
        until.ifPresent(
            end -> new ServedDemo(simulator, engine, clock, terminal).run(directory, end));
        return good;
      }
    }
  }

  private boolean played(
      ExchangeSimulator simulator, DemoExchange exchange, Played engine, DemoOptions options) {
    engine.declared().takeOver();
    importPeople(engine, options);
    boolean good =
        options.mail().isEmpty() ? play(simulator, engine) : load(exchange, engine, options);
    return report(exchange, engine, options) && good;
  }

  private Map<String, String> settings(DemoExchange exchange, DemoOptions options) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(exchange.declaration());
    all.putAll(ServedDemo.settings(stage));
    if (!options.filtered()) {
      all.putAll(unfiltered());
    }
    return all;
  }

  private boolean report(DemoExchange exchange, Played engine, DemoOptions options) {
    DemoReport report =
        new DemoReport(engine.mailtrail().storage().books(), DemoExchange.NAME, terminal);
    boolean addsUp = report.addsUp(exchange);
    options.entries().ifPresent(report::export);
    if (options.mail().isEmpty()) {
      report.showEntries();
      report.showReasons();
      terminal.say("");
      terminal.say("Try next:");
      terminal.say("  ./mailtrail entries --demo --contact CT000101");
      terminal.say("  ./mailtrail ledger --demo --outcome unmatched");
      terminal.say("  ./mailtrail demo --exchange public-folders");
      terminal.say("  ./mailtrail demo --mail YOUR.mbox --salespeople S.csv --contacts C.csv");
    }
    return addsUp;
  }

  private static Map<String, String> unfiltered() {
    Map<String, String> open = new HashMap<>();
    open.put("mailtrail.matching.plus-tags", "false");
    for (String filter :
        List.of(
            "sensitive", "auto-replies", "reports", "bulk", "newsletters", "calendar-responses")) {
      open.put("mailtrail.filter." + filter, "false");
    }
    open.put("mailtrail.never-log.addresses", "");
    open.put("mailtrail.never-log.domains", "");
    return open;
  }

  private void importPeople(Played engine, DemoOptions options) {
    PeopleFiles files =
        new PeopleFiles(
            engine.mailtrail().people().register(), engine.mailtrail().people().unitOfWork());
    PeopleFiles.Imported imported =
        files.read(
            Optional.of(
                options.salespeople().orElseGet(() -> DemoFolder.unpacked("salespeople.csv"))),
            Optional.of(options.contacts().orElseGet(() -> DemoFolder.unpacked("contacts.csv"))));
    terminal.say(
        imported.salespeople().total()
            + " salespeople and "
            + imported.contacts().total()
            + " contacts imported");
  }

  /** Plays the conversation in two halves, with a pass after each. */
  private boolean play(ExchangeSimulator simulator, Played engine) {
    MailTransport organization = simulator.organization(DOMAINS, DemoExchange.ADDRESS);
    List<DemoConversation.Mail> mails = DemoConversation.before(clock.instant());
    int half = mails.size() / 2;
    int copies = send(organization, mails.subList(0, half));
    terminal.say(half + " messages sent; the mail flow rules copied " + copies);
    boolean good = pass(engine);
    organization.foldReplies(true);
    copies = send(organization, mails.subList(half, mails.size()));
    terminal.say((mails.size() - half) + " messages sent; the mail flow rules copied " + copies);
    return pass(engine) && good;
  }

  private int send(MailTransport organization, List<DemoConversation.Mail> mails) {
    int copies = 0;
    for (DemoConversation.Mail mail : mails) {
      clock.moveTo(mail.at());
      copies += organization.send(mail.raw(), mail.at()).size();
    }
    return copies;
  }

  private boolean load(DemoExchange exchange, Played engine, DemoOptions options) {
    boolean good = true;
    for (Path file : options.mail()) {
      long loaded =
          MailLoad.into(exchange.mailbox(), exchange.intake(), List.of(file), clock, terminal);
      terminal.say(
          loaded + " messages from " + file.getFileName() + " wait in the logging mailbox");
      good &= pass(engine);
    }
    return good;
  }

  private boolean pass(Played engine) {
    Instant started = clock.instant();
    PassReport report = engine.mailtrail().log().run(DemoExchange.NAME, terminal.progress());
    terminal.endProgress();
    CountsInWords.lines(report).forEach(terminal::say);
    long millis = Math.max(1, Duration.between(started, clock.instant()).toMillis());
    terminal.say(
        String.format(
            Locale.ROOT,
            "  in %.1f s, %d messages/s",
            millis / 1000.0,
            report.counts().seen() * 1000 / millis));
    return report.isGood();
  }
}
