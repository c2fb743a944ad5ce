package org.mailtrail.bootstrap.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.books.EntryFilter;
import org.mailtrail.application.port.books.LedgerFilter;
import org.mailtrail.application.port.books.LedgerRow;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.console.Summary;
import org.mailtrail.bootstrap.console.Terminal;
import org.mailtrail.bootstrap.export.EntryFormat;
import org.mailtrail.bootstrap.export.EntryWriter;
import org.mailtrail.bootstrap.people.PeopleFiles;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.transport.MailTransport;

/** Simulator, database, mail, passes and a summary: from nothing to entries. */
public final class Demo {
  private static final Path FOLDER = Path.of(".mailtrail");
  private static final MailboxName MAILBOX = new MailboxName("demo");
  private static final String ADDRESS = "log@contoso.example";
  private static final Set<String> DOMAINS = Set.of("contoso.example");
  private static final String TOKEN = "demo";
  private static final int SHOWN = 12;

  private final Configuration configuration;
  private final StoryClock clock;
  private final Terminal terminal;

  /** A demo on the database that is set. */
  public Demo(Configuration configuration, Clock clock, Terminal terminal) {
    this.configuration = configuration;
    this.clock = new StoryClock(clock);
    this.terminal = terminal;
  }

  /** The JDBC URL of the demo's own database, emptied. */
  public static String freshDatabase() {
    try {
      Files.createDirectories(FOLDER);
      Files.deleteIfExists(FOLDER.resolve("demo.mv.db"));
    } catch (IOException refused) {
      throw new UncheckedIOException(
          FOLDER + ": cannot be written. Check the rights on this folder.", refused);
    }
    return "jdbc:h2:file:" + FOLDER.resolve("demo").toAbsolutePath();
  }

  /** Runs the demo; true when every pass was good and the counts add up. */
  public boolean run(DemoOptions options) {
    terminal.say("Starting an Exchange simulator and a database on this machine …");
    try (ExchangeSimulator simulator = ExchangeSimulator.overTls(clock);
        Engine engine = Engine.start(settings(simulator, options), clock)) {
      simulator.accept(TOKEN);
      importPeople(engine, options);
      boolean good =
          options.mail().isEmpty() ? play(simulator, engine) : load(simulator, engine, options);
      boolean complete = summarize(simulator, engine);
      options.entries().ifPresent(file -> export(engine, file));
      if (options.mail().isEmpty()) {
        showEntries(engine);
      }
      return good && complete;
    }
  }

  private Configuration settings(ExchangeSimulator simulator, DemoOptions options) {
    String prefix = "mailtrail.mailbox." + MAILBOX + ".";
    Path certificate = FOLDER.resolve("demo.pem");
    try {
      Files.createDirectories(FOLDER);
    } catch (IOException refused) {
      throw new UncheckedIOException(
          FOLDER + ": cannot be made. Check the rights on this folder.", refused);
    }
    simulator.certificate().ifPresent(c -> c.writePem(certificate));
    Configuration settings =
        configuration
            .with(prefix + "address", ADDRESS)
            .with(prefix + "endpoint", simulator.graphAddress().toString())
            .with(prefix + "token", TOKEN)
            .with(prefix + "trust", certificate.toString());
    return options.filtered() ? settings : unfiltered(settings);
  }

  private static Configuration unfiltered(Configuration settings) {
    Configuration open = settings.with("mailtrail.matching.plus-tags", "false");
    for (String filter :
        List.of("sensitive", "auto-replies", "reports", "bulk", "calendar-responses")) {
      open = open.with("mailtrail.filter." + filter, "false");
    }
    return open.with("mailtrail.never-log.addresses", "").with("mailtrail.never-log.domains", "");
  }

  private void importPeople(Engine engine, DemoOptions options) {
    PeopleFiles files =
        new PeopleFiles(engine.database().peopleRegister(), engine.database().books().unitOfWork());
    PeopleFiles.Imported imported =
        files.read(
            Optional.of(options.salespeople().orElseGet(() -> unpacked("salespeople.csv"))),
            Optional.of(options.contacts().orElseGet(() -> unpacked("contacts.csv"))));
    terminal.say(
        imported.salespeople() + " salespeople and " + imported.contacts() + " contacts imported");
  }

  private static Path unpacked(String resource) {
    Path file = FOLDER.resolve(resource);
    try {
      Files.writeString(file, Conversation.text(resource));
    } catch (IOException refused) {
      throw new UncheckedIOException(file + ": cannot be written. Check the rights.", refused);
    }
    return file;
  }

  /** Plays the conversation in two halves, with a pass after each. */
  private boolean play(ExchangeSimulator simulator, Engine engine) {
    MailTransport organization = simulator.organization(DOMAINS, ADDRESS);
    List<Conversation.Mail> mails = Conversation.before(clock.instant());
    int half = mails.size() / 2;
    int copies = send(organization, mails.subList(0, half));
    terminal.say(half + " messages sent; the mail flow rules copied " + copies);
    boolean good = pass(engine);
    organization.foldReplies(true);
    copies = send(organization, mails.subList(half, mails.size()));
    terminal.say((mails.size() - half) + " messages sent; the mail flow rules copied " + copies);
    return pass(engine) && good;
  }

  private int send(MailTransport organization, List<Conversation.Mail> mails) {
    int copies = 0;
    for (Conversation.Mail mail : mails) {
      clock.moveTo(mail.at());
      copies += organization.send(mail.raw(), mail.at()).size();
    }
    return copies;
  }

  private boolean load(ExchangeSimulator simulator, Engine engine, DemoOptions options) {
    boolean good = true;
    for (Path file : options.mail()) {
      SimulatedMailbox mailbox = simulator.mailbox(ADDRESS);
      long loaded = MailLoad.into(mailbox, List.of(file), clock, terminal);
      terminal.say(
          loaded + " messages from " + file.getFileName() + " wait in the logging mailbox");
      good &= pass(engine);
    }
    return good;
  }

  private boolean pass(Engine engine) {
    Instant started = clock.instant();
    PassReport report = engine.log(MAILBOX, terminal.progress());
    terminal.endProgress();
    terminal.say(Summary.line(report));
    long millis = Math.max(1, java.time.Duration.between(started, clock.instant()).toMillis());
    terminal.say(
        String.format(
            "  in %.1f s, %d messages/s", millis / 1000.0, report.counts().seen() * 1000 / millis));
    return report.isGood();
  }

  /** Compares the mailbox with the ledger; true when they agree. */
  private boolean summarize(ExchangeSimulator simulator, Engine engine) {
    Map<Outcome, Long> tally = engine.database().books().ledger().tally(MAILBOX);
    long rows = tally.values().stream().mapToLong(Long::longValue).sum();
    SimulatedMailbox mailbox = simulator.mailbox(ADDRESS);
    long items = mailbox.items().size();
    int waiting = mailbox.folder("inbox").orElseThrow().size();
    terminal.say("");
    terminal.say("Ledger: " + rows + " messages = " + tally);
    terminal.say("Mailbox: " + items + " messages, of which " + waiting + " wait in the Inbox");
    terminal.say("Graph: " + simulator.graphTraffic());
    return rows == items && waiting == tally.getOrDefault(Outcome.PENDING, 0L);
  }

  private void export(Engine engine, Path file) {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      EntryWriter writer = EntryFormat.TSV.to(out);
      engine.database().books().log().forEach(EntryFilter.all(), writer::write);
      writer.end();
    } catch (IOException refused) {
      throw new UncheckedIOException(file + ": cannot be written. Check path and rights.", refused);
    }
    terminal.say("Entries written to " + file);
  }

  private void showEntries(Engine engine) {
    terminal.say("");
    terminal.say("The latest entries:");
    EntryWriter table = EntryFormat.TABLE.to(terminal.out());
    engine
        .database()
        .books()
        .log()
        .page(EntryFilter.all(), Optional.empty(), SHOWN)
        .forEach(table::write);
    table.end();
    terminal.say("");
    terminal.say("Some messages that were not logged:");
    engine.database().books().ledger().page(LedgerFilter.all(), 1_000, 0).stream()
        .filter(row -> row.outcome() != Outcome.LOGGED)
        .limit(6)
        .forEach(row -> terminal.say("  " + line(row)));
    terminal.say("");
    terminal.say("Try next:");
    terminal.say("  ./mailtrail entries --demo --contact CT000101");
    terminal.say("  ./mailtrail ledger --demo --outcome unmatched");
    terminal.say("  ./mailtrail demo --mail YOUR.mbox --salespeople S.csv --contacts C.csv");
  }

  private static String line(LedgerRow row) {
    return row.outcome() + " " + row.reason() + ": " + row.explanation();
  }
}
