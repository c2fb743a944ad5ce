package org.mailtrail.bootstrap.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.PassControl;
import org.mailtrail.application.logging.PassObserver;
import org.mailtrail.application.logging.PassSettings;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.domain.decision.DecisionPolicy;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;

/** The engine over one database, as it is set. Close it when done. */
public final class Engine implements AutoCloseable {
  private static final Duration SWEEP_OVERLAP = Duration.ofMinutes(10);

  private final Configuration configuration;
  private final Clock clock;
  private final JpaAdapters database;

  private Engine(Configuration configuration, Clock clock, JpaAdapters database) {
    this.configuration = configuration;
    this.clock = clock;
    this.database = database;
  }

  /**
   * Opens the database.
   *
   * @throws org.mailtrail.application.port.PortException when that fails
   */
  public static Engine start(Configuration configuration, Clock clock) {
    return new Engine(configuration, clock, JpaAdapters.open(database(configuration), clock));
  }

  private static DatabaseSettings database(Configuration configuration) {
    String home = Path.of(configuration.text("mailtrail.home")).toAbsolutePath().toString();
    return new DatabaseSettings(
        configuration.text("mailtrail.database.url").replace("<home>", home),
        configuration.text("mailtrail.database.user"),
        configuration.secret("mailtrail.database.password"),
        configuration.number("mailtrail.database.pool-size"));
  }

  /** The database. */
  public JpaAdapters database() {
    return database;
  }

  /** The decision table as it is set. */
  public DecisionTable table() {
    return new DecisionTable(policy());
  }

  private DecisionPolicy policy() {
    return DecisionSettings.policy(configuration);
  }

  /** The mailboxes that are set. */
  public List<MailboxName> mailboxes() {
    return configuration.mailboxes().stream().map(MailboxName::new).toList();
  }

  /** The time between two passes. */
  public Duration interval(MailboxName mailbox) {
    return configuration.duration("mailtrail.mailbox." + mailbox + ".interval");
  }

  /** One pass over the mailbox. */
  public PassReport log(MailboxName mailbox, PassObserver observer) {
    try (ExchangeLink exchange = ExchangeLink.to(mailbox, configuration, clock)) {
      return pass(settings(mailbox), exchange.intake(), observer).run();
    }
  }

  /** A pass over any intake. */
  public LogNewMail pass(PassSettings settings, MailIntake intake, PassObserver observer) {
    return new LogNewMail(
        settings,
        intake,
        database.books(),
        table(),
        new PassControl(
            database.passLock(configuration.duration("mailtrail.lease")),
            database.passes(),
            observer,
            clock));
  }

  private PassSettings settings(MailboxName mailbox) {
    String prefix = "mailtrail.mailbox." + mailbox + ".";
    int pageSize = configuration.number(prefix + "page-size");
    if (pageSize > 1_000) {
      throw configuration.wrong(
          prefix + "page-size", "is above 1000", "Exchange gives at most 1000 messages at once.");
    }
    return new PassSettings(
        mailbox,
        configuration.text(prefix + "template"),
        pageSize,
        configuration.number(prefix + "attempts"),
        SWEEP_OVERLAP);
  }

  @Override
  public void close() {
    database.close();
  }
}
