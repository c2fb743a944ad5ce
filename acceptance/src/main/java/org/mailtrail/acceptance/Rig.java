package org.mailtrail.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.cli.export.EntryFormat;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.formats.export.RecordWriter;
import org.mailtrail.formats.people.PeopleFiles;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.load.MailFiles;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** An Exchange simulator over TLS, a database, and the engine between them, as a user sets it. */
public final class Rig implements AutoCloseable {
  /** The mailbox as the settings call it. */
  public static final MailboxName MAILBOX = new MailboxName("main");

  private static final String DOMAIN = "@contoso.example";

  /** What the simulator accepts. */
  public static final String TOKEN = LoggingWay.SECRET;

  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
  private final Map<String, String> settings = new TreeMap<>();
  private final Path folder;
  private final Engine engine;

  /**
   * A rig without people and mail.
   *
   * @param folder where it keeps its files; it must exist
   * @param database settings of the database, by key
   */
  public Rig(Path folder, Map<String, String> database) {
    this(folder, database, LoggingWay.GRAPH);
  }

  /** The same over another way, with a mailbox's own Inbox. */
  public Rig(Path folder, Map<String, String> database, LoggingWay way) {
    this.folder = folder;
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    settings.putAll(database);
    settings.put("mailtrail.home", folder.toString());
    settings.put("mailtrail.lease", "PT1S");
    declare(MAILBOX, way);
    this.engine = Engine.start(configuration(), Clock.systemUTC());
  }

  /** Declares one more logging mailbox. */
  public SimulatedMailbox declare(MailboxName name) {
    return declare(name, LoggingWay.GRAPH);
  }

  private SimulatedMailbox declare(MailboxName name, LoggingWay way) {
    String prefix = "mailtrail.mailbox." + name + ".";
    settings.put(prefix + "address", address(name));
    way.settings(simulator, address(name))
        .forEach((key, value) -> settings.put(prefix + key, value));
    settings.put(prefix + "trust", folder.resolve("simulator.pem").toString());
    return mailbox(name);
  }

  private static String address(MailboxName name) {
    return name + DOMAIN;
  }

  /** Sets something else for the passes and processes that follow. */
  public Rig set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** Leaves a setting out. */
  public Rig without(String key) {
    settings.remove(key);
    return this;
  }

  /** Switches everything off that keeps matched mail out of the log, and plus-tags. */
  public Rig unfiltered() {
    for (String kind :
        new String[] {
          "sensitive", "auto-replies", "reports", "bulk", "newsletters", "calendar-responses"
        }) {
      set("mailtrail.filter." + kind, "false");
    }
    return set("mailtrail.matching.plus-tags", "false");
  }

  private Configuration configuration() {
    Configuration configuration = Configuration.read(Optional.empty(), Map.of());
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      configuration = configuration.with(setting.getKey(), setting.getValue());
    }
    return configuration;
  }

  /** The settings as a file, for a process of its own. */
  public Path settingsFile() {
    Path file = folder.resolve("mailtrail.properties");
    StringBuilder text = new StringBuilder();
    settings.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
    try {
      return Files.writeString(file, text);
    } catch (IOException refused) {
      throw new UncheckedIOException(file + " cannot be written", refused);
    }
  }

  /** Imports people. */
  public Rig people(Path salespeople, Path contacts) {
    new PeopleFiles(
            engine.mailtrail().people().register(), engine.mailtrail().people().unitOfWork())
        .read(Optional.of(salespeople), Optional.of(contacts));
    return this;
  }

  /** Delivers all messages of a file into the Inbox. */
  public Rig deliver(Path mail) {
    MailFiles.read(mail, raw -> mailbox().deliver(raw, simulator.clock().instant(), "inbox"));
    return this;
  }

  /** Takes over the mailbox as the configuration declares it, as a service does when it starts. */
  public void takeOver() {
    engine.declared().takeOver();
  }

  /** One pass of the engine that runs since the rig was made, as a service works. */
  public PassReport passOfService() {
    return engine.log(MAILBOX, PassObserver.none());
  }

  /** One pass in this process, with all that was set. */
  public PassReport pass() {
    try (Engine set = Engine.start(configuration(), Clock.systemUTC())) {
      set.declared().takeOver();
      return set.log(MAILBOX, PassObserver.none());
    }
  }

  /** Writes all entries with the columns of an expected log. */
  public void writeEntries(Path file) {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      RecordWriter<InteractionLogEntry> writer = EntryFormat.TSV.to(out);
      engine.mailtrail().entries().log().forEach(EntryFilter.all(), writer::write);
      writer.end();
    } catch (IOException refused) {
      throw new UncheckedIOException(file + " cannot be written", refused);
    }
  }

  /** How many rows the ledger has of each outcome. */
  public Map<Outcome, Long> tally() {
    return tally(MAILBOX);
  }

  /** How many rows of another mailbox it has. */
  public Map<Outcome, Long> tally(MailboxName name) {
    return engine.mailtrail().entries().ledger().tally(name);
  }

  /** How many entries there are, of all mailboxes. */
  public long entries() {
    LongAdder entries = new LongAdder();
    engine.mailtrail().entries().log().forEach(EntryFilter.all(), entry -> entries.increment());
    return entries.sum();
  }

  /** How many mailboxes are switched on. */
  public long enabled() {
    return engine.administration().setups().all().stream().filter(MailboxSetup::enabled).count();
  }

  /** The simulator. */
  public ExchangeSimulator simulator() {
    return simulator;
  }

  /** The logging mailbox. */
  public SimulatedMailbox mailbox() {
    return mailbox(MAILBOX);
  }

  private SimulatedMailbox mailbox(MailboxName name) {
    return simulator.mailbox(address(name));
  }

  @Override
  public void close() {
    engine.close();
    simulator.close();
  }
}
