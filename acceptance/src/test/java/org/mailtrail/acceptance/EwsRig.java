package org.mailtrail.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.cli.export.EntryFormat;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.ews.EwsAccount;
import org.mailtrail.ews.EwsAdapters;
import org.mailtrail.ews.EwsFolders;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.formats.export.RecordWriter;
import org.mailtrail.formats.people.PeopleFiles;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.load.MailFiles;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** A simulator of Exchange on-premises over TLS, an H2 file, and the logging job between them. */
final class EwsRig implements AutoCloseable {
  private static final MailboxName NAME = new MailboxName("main");
  private static final String USER = "job@contoso.example";
  private static final String PASSWORD = "a password of the rig";
  private static final String LOG = "log@contoso.example";
  private static final Clock CLOCK = Clock.systemUTC();

  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(CLOCK);
  private final Way way;
  private final EwsAdapters ews;
  private final MailIntake intake;
  private final JpaAdapters database;

  /** A rig without people and mail, whose database lies in the folder. */
  EwsRig(Way way, Path folder) {
    this.way = way;
    simulator.account(USER, PASSWORD).mayOpen(LOG).ownsPublicFolders();
    simulator.publicFolders().emailLogging(LOG);
    EwsAccount account = EwsAccount.of(() -> new Credentials(USER, Secret.of(PASSWORD)), CLOCK);
    this.ews = EwsAdapters.connect(way.connection(simulator), account);
    this.intake = ews.intake(way.folders());
    this.database =
        JpaAdapters.open(DatabaseSettings.h2File(folder.resolve("log").toString()), CLOCK);
  }

  /** Where the logging job finds its mail. */
  enum Way {
    /** A shared mailbox. */
    MAILBOX {
      @Override
      EwsConnection connection(ExchangeSimulator simulator) {
        return EwsConnection.sharedMailbox(simulator.ewsAddress(), LOG, network(simulator));
      }

      @Override
      EwsFolders folders() {
        return EwsFolders.mailbox();
      }
    },
    /** Queue and storage among the public folders. */
    PUBLIC_FOLDERS {
      @Override
      EwsConnection connection(ExchangeSimulator simulator) {
        return EwsConnection.publicFolders(
            simulator.ewsAddress(),
            LOG,
            simulator.publicFolders().hierarchyMailbox().address(),
            network(simulator));
      }

      @Override
      EwsFolders folders() {
        return EwsFolders.publicFolders();
      }
    };

    abstract EwsConnection connection(ExchangeSimulator simulator);

    abstract EwsFolders folders();

    private static Network network(ExchangeSimulator simulator) {
      return Network.standard().trusting(simulator.trust().orElseThrow());
    }
  }

  /** Imports people. */
  void people(Path salespeople, Path contacts) {
    new PeopleFiles(database.peopleRegister(), database.books().unitOfWork())
        .read(Optional.of(salespeople), Optional.of(contacts));
  }

  /** Delivers all messages of a file. */
  void deliver(Path mail) {
    String queue = intakeFolder();
    MailFiles.read(mail, raw -> place().deliver(raw, simulator.clock().instant(), queue));
  }

  private String intakeFolder() {
    return way == Way.MAILBOX
        ? "inbox"
        : simulator.publicFolders().folder("\\Email Logging\\Queue").orElseThrow().id();
  }

  /** The mailbox, or the public folders. */
  SimulatedMailbox place() {
    return way == Way.MAILBOX ? simulator.mailbox(LOG) : simulator.publicFolders().tree();
  }

  /** How many messages wait. */
  int waiting() {
    return place().folder(intakeFolder()).orElseThrow().size();
  }

  /** One pass, without filters. */
  PassReport pass() {
    PassControl control =
        new PassControl(
            database.passLock(Duration.ofMinutes(5)),
            database.passes(),
            PassObserver.none(),
            CLOCK);
    PassSettings settings = new PassSettings(NAME, "EMAIL", 1_000, 3, Duration.ofMinutes(10));
    DecisionTable table = new DecisionTable(DecisionPolicy.unfiltered());
    return new LogNewMail(settings, intake, database.books(), table, control).run();
  }

  /** Requests on the wire so far. */
  long roundTrips() {
    return ews.traffic().roundTrips();
  }

  /** How many rows the ledger has of each outcome. */
  Map<Outcome, Long> tally() {
    return database.books().ledger().tally(NAME);
  }

  /** Writes all entries with the columns of an expected log. */
  void writeEntries(Path file) {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      RecordWriter<InteractionLogEntry> writer = EntryFormat.TSV.to(out);
      database.books().log().forEach(EntryFilter.all(), writer::write);
      writer.end();
    } catch (IOException refused) {
      throw new UncheckedIOException(file + " cannot be written", refused);
    }
  }

  @Override
  public void close() {
    ews.close();
    database.close();
    simulator.close();
  }
}
