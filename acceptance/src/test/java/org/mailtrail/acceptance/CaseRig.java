package org.mailtrail.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mailtrail.application.failed.Retrial;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.formats.people.PeopleFiles;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.mailbox.Item;

/** A mailbox with single cases in it, logged by the engine as a user sets it. */
final class CaseRig implements AutoCloseable {
  /** When the first case was received. */
  static final Instant RECEIVED = Instant.parse("2026-11-23T09:00:05Z");

  private static final int MOST = 1_000;

  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
  private final LoggingWay way;
  private Configuration configuration;
  private final Map<String, String> settings;
  private final Path folder;
  private final Clock clock;
  private Engine engine;
  private final Map<String, Item> delivered = new LinkedHashMap<>();

  CaseRig(LoggingWay way, Databases database, Path folder) throws IOException {
    this.way = way;
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    this.folder = folder;
    this.settings = new TreeMap<>(database.fresh(folder));
    settings.put("mailtrail.home", folder.toString());
    way.place(simulator);
    Map<String, String> mailbox = new HashMap<>(way.settings(simulator, LoggingWay.LOG));
    mailbox.put("address", LoggingWay.LOG);
    mailbox.put("trust", certificate.toString());
    mailbox.forEach((key, value) -> settings.put("mailtrail.mailbox.main." + key, value));
    Configuration set = Configuration.read(Optional.empty(), Map.of());
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      set = set.with(setting.getKey(), setting.getValue());
    }
    this.configuration = set;
    Clock system = Clock.systemUTC();
    Duration untilThen = Duration.between(system.instant(), RECEIVED.plus(Duration.ofHours(1)));
    this.clock = Clock.offset(system, untilThen);
    this.engine = Engine.start(configuration, clock);
    engine.declared().takeOver();
  }

  void people(Path salespeople, Path contacts) {
    new PeopleFiles(
            engine.mailtrail().people().register(), engine.mailtrail().people().unitOfWork())
        .read(Optional.of(salespeople), Optional.of(contacts));
  }

  /** Works on under other settings, as a service that was started anew. */
  void set(Map<String, String> others) {
    settings.putAll(others);
    for (Map.Entry<String, String> setting : others.entrySet()) {
      configuration = configuration.with(setting.getKey(), setting.getValue());
    }
    engine.close();
    engine = Engine.start(configuration, clock);
    engine.declared().takeOver();
  }

  /** Delivers a message, a second after the one before. */
  Item deliver(String name, byte[] raw) {
    Instant at = RECEIVED.plusSeconds(delivered.size());
    Item item = way.place(simulator).deliver(raw, at, way.intake(simulator));
    delivered.put(name, item);
    return item;
  }

  /** One pass, and what each message became: as in expected.tsv, columns divided by spaces. */
  Map<String, String> log() {
    PassReport report = engine.log(Rig.MAILBOX, PassObserver.none());
    if (!report.isGood()) {
      throw new AssertionError(report);
    }
    Map<String, LedgerRow> rows = new HashMap<>();
    engine
        .mailtrail()
        .entries()
        .ledger()
        .page(LedgerFilter.all(), Optional.empty(), MOST)
        .forEach(row -> rows.put(row.sighting().item().value(), row));
    Map<String, List<Interaction>> entries = new HashMap<>();
    engine
        .mailtrail()
        .entries()
        .log()
        .forEach(
            EntryFilter.all(),
            entry ->
                entries
                    .computeIfAbsent(
                        entry.interaction().message().key().value(), key -> new ArrayList<>())
                    .add(entry.interaction()));
    Map<String, String> became = new LinkedHashMap<>();
    delivered.forEach((name, item) -> became.put(name, became(rows.get(way.id(item)), entries)));
    return became;
  }

  private static String became(LedgerRow row, Map<String, List<Interaction>> entries) {
    if (row == null) {
      return "no row";
    }
    if (row.outcome() != Outcome.LOGGED) {
      return row.outcome() == Outcome.UNMATCHED
          ? "UNMATCHED"
          : row.outcome() + " " + row.reason().word();
    }
    List<Interaction> logged = entries.get(row.sighting().key().orElseThrow().value());
    return "LOGGED "
        + distinct(logged, entry -> entry.exchange().flow().name())
        + " "
        + distinct(logged, entry -> entry.exchange().salesperson().value())
        + " "
        + distinct(logged, entry -> entry.exchange().contact().value());
  }

  private static String distinct(
      List<Interaction> entries, java.util.function.Function<Interaction, String> part) {
    return entries.stream().map(part).distinct().sorted().collect(Collectors.joining("+"));
  }

  /** One pass in a process of its own; gives what it has said if it failed. */
  Optional<String> logInOwnProcess(String... javaOptions) throws Exception {
    engine.close();
    Path file = folder.resolve("mailtrail.properties");
    List<String> lines = new ArrayList<>();
    settings.forEach((key, value) -> lines.add(key + " = " + value));
    Files.write(file, lines);
    try (OwnProcess process = OwnProcess.log(file, folder, javaOptions)) {
      return process.exitCode() == 0 ? Optional.empty() : Optional.of(process.output());
    } finally {
      engine = Engine.start(configuration, clock);
    }
  }

  /** How many rows the ledger has of each outcome. */
  Map<Outcome, Long> tally() {
    return engine.mailtrail().entries().ledger().tally(Rig.MAILBOX);
  }

  /** The rows with this outcome. */
  List<LedgerRow> rows(Outcome outcome) {
    LedgerFilter filter = LedgerFilter.all().outcome(outcome);
    return engine.mailtrail().entries().ledger().page(filter, Optional.empty(), MOST);
  }

  /** All entries. */
  List<Interaction> entries() {
    List<Interaction> all = new ArrayList<>();
    engine
        .mailtrail()
        .entries()
        .log()
        .forEach(EntryFilter.all(), entry -> all.add(entry.interaction()));
    return all;
  }

  /** Unmatched messages become such as could not be worked; they lie where those lie. */
  void giveUpUnmatched(String why) {
    UnmatchedMail mail = engine.mailtrail().storage().keptByHand().unmatchedMail();
    for (LedgerRow row : rows(Outcome.UNMATCHED)) {
      mail.settle(new LedgerRow(row.sighting(), new Reason.Failed(true), why, 3, row.recorded()));
    }
  }

  /** An admin wants all that is quarantined tried again; gives how much that is. */
  long tryAgain() {
    return engine
        .mailtrail()
        .repair()
        .tryAgain()
        .everywhere(Optional.empty(), "anna")
        .match(Retrial::messages, refusal -> 0L);
  }

  /** How many messages still lie in the intake. */
  int waiting() {
    return way.place(simulator).folder(way.intake(simulator)).orElseThrow().size();
  }

  ExchangeSimulator simulator() {
    return simulator;
  }

  @Override
  public void close() {
    engine.close();
    simulator.close();
  }
}
