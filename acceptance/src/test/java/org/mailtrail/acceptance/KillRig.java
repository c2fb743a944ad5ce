package org.mailtrail.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.formats.people.PeopleFiles;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.http.Request;

/**
 * A mailbox that processes are killed over. Nothing but a process that logs, or a look at what is
 * left, has the database open.
 */
final class KillRig implements AutoCloseable {
  private final Clock clock;
  private final ExchangeSimulator simulator;
  private final Map<String, String> settings = new TreeMap<>();
  private final LoggingWay way;
  private final Consumer<Map<String, String>> awaitLeft;
  private final Path folder;
  private int delivered;

  KillRig(LoggingWay way, Databases database, Path folder) throws IOException {
    this(way, database, folder, Clock.systemUTC());
  }

  /** The same by this clock, on both sides. */
  KillRig(LoggingWay way, Databases database, Path folder, Clock clock) throws IOException {
    this(way, database.fresh(folder), database::awaitLeft, folder, clock);
  }

  /**
   * Over a database of the test's own.
   *
   * @param awaitLeft returns when dead processes have left it
   */
  KillRig(
      LoggingWay way,
      Map<String, String> database,
      Consumer<Map<String, String>> awaitLeft,
      Path folder)
      throws IOException {
    this(way, database, awaitLeft, folder, Clock.systemUTC());
  }

  private KillRig(
      LoggingWay way,
      Map<String, String> database,
      Consumer<Map<String, String>> awaitLeft,
      Path folder,
      Clock clock)
      throws IOException {
    this.clock = clock;
    this.simulator = ExchangeSimulator.overTls(clock);
    this.way = way;
    this.awaitLeft = awaitLeft;
    this.folder = Files.createDirectories(folder);
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    settings.putAll(database);
    settings.put("mailtrail.home", folder.toString());
    // a dead process must not keep the next one out
    settings.put("mailtrail.lease", "PT1S");
    way.place(simulator);
    way.settings(simulator, LoggingWay.LOG).forEach(this::mailbox);
    mailbox("address", LoggingWay.LOG);
    mailbox("trust", certificate.toString());
    mailbox("page-size", "8");
    inProcess(this::importPeople);
  }

  private void mailbox(String key, String value) {
    settings.put("mailtrail.mailbox." + Rig.MAILBOX + "." + key, value);
  }

  private boolean importPeople(Engine engine) {
    new PeopleFiles(
            engine.mailtrail().people().register(), engine.mailtrail().people().unitOfWork())
        .read(
            Optional.of(WrittenMail.salespeople(folder)),
            Optional.of(WrittenMail.contacts(folder)));
    return true;
  }

  /** The settings, for a process of its own. */
  Path settingsFile() {
    StringBuilder text = new StringBuilder();
    settings.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
    try {
      return Files.writeString(folder.resolve("mailtrail.properties"), text);
    } catch (IOException refused) {
      throw new UncheckedIOException("no settings can be written", refused);
    }
  }

  /** Pages of another size. */
  KillRig pages(int size) {
    mailbox("page-size", String.valueOf(size));
    return this;
  }

  /** What so many passes decide, fewer where nothing waits any more. */
  List<PassCounts> passes(int most) {
    return inProcess(
        engine -> {
          engine.declared().takeOver();
          List<PassCounts> all = new ArrayList<>();
          while (all.size() < most && waiting() > 0) {
            all.add(engine.log(Rig.MAILBOX, PassObserver.none()).counts());
          }
          return all;
        });
  }

  private int waiting() {
    return way.place(simulator).folder(way.intake(simulator)).orElseThrow().size();
  }

  private <T> T inProcess(Function<Engine, T> work) {
    Configuration configuration = Configuration.read(Optional.empty(), Map.of());
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      configuration = configuration.with(setting.getKey(), setting.getValue());
    }
    try (Engine engine = Engine.start(configuration, clock)) {
      return work.apply(engine);
    }
  }

  /** More mail comes. */
  void deliver(int messages) {
    for (int n = 0; n < messages; n++) {
      way.place(simulator)
          .deliver(
              WrittenMail.message(delivered++, LoggingWay.LOG),
              simulator.clock().instant(),
              way.intake(simulator));
    }
  }

  /** A process that logs. */
  OwnProcess process(String... options) {
    return OwnProcess.log(settingsFile(), folder, options);
  }

  /**
   * Logs what is left, in one pass, and compares all that was ever delivered with all that is kept.
   */
  List<String> finishAndCompare() {
    awaitLeft.accept(settings);
    return inProcess(
        engine -> {
          engine.declared().takeOver();
          PassReport report = engine.log(Rig.MAILBOX, PassObserver.none());
          MailboxAndBooks found =
              new MailboxAndBooks(way, simulator, engine.mailtrail().storage().books(), delivered);
          return report.isGood() ? found.differences() : List.of("the pass afterwards: " + report);
        });
  }

  boolean isReading(Request request) {
    return way.isReading(request);
  }

  boolean isMoving(Request request) {
    return way.isMoving(request);
  }

  ExchangeSimulator simulator() {
    return simulator;
  }

  /** How many messages were delivered so far. */
  int delivered() {
    return delivered;
  }

  @Override
  public void close() {
    simulator.close();
  }
}
