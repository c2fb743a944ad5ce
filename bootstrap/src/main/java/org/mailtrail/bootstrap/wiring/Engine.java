package org.mailtrail.bootstrap.wiring;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.health.Watched;
import org.mailtrail.application.job.JobClock;
import org.mailtrail.application.job.Night;
import org.mailtrail.application.job.Quota;
import org.mailtrail.application.job.RunPass;
import org.mailtrail.application.job.WorkMailbox;
import org.mailtrail.application.logging.PassControl;
import org.mailtrail.application.logging.PassObserver;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.books.Passes;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.setup.PassesOfPredecessors;
import org.mailtrail.application.setup.RetirePredecessor;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.WorkedMailboxes;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.exchange.ConfiguredSecrets;
import org.mailtrail.bootstrap.exchange.ExchangeMailboxes;
import org.mailtrail.bootstrap.exchange.Inheritance;
import org.mailtrail.bootstrap.exchange.Machine;
import org.mailtrail.bootstrap.exchange.Ways;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.GraphAccounts;
import org.mailtrail.graph.IdentityPlatform;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JobSettings;
import org.mailtrail.jpa.Jobs;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.secrets.SecretsAdapters;

/** The engine over one database, as it is set. Close it when done. */
public final class Engine implements AutoCloseable {
  private final Configuration configuration;
  private final Clock clock;
  private final JpaAdapters database;
  private final SecretsAdapters secrets;
  private final GraphAccounts accounts;
  private final Ways ways;
  private final ExchangeMailboxes exchange;

  private Engine(Configuration configuration, Clock clock, JpaAdapters database) {
    this.configuration = configuration;
    this.clock = clock;
    this.database = database;
    this.secrets =
        SecretsAdapters.over(
            outside(configuration), database.sealedStore(), new Home(configuration).keyFile());
    this.accounts =
        GraphAccounts.at(
            platform(configuration),
            mailbox -> setup(mailbox).account(),
            secrets.provider(),
            secrets.tokens(),
            clock);
    this.ways =
        new Ways(
            configuration,
            new Inheritance(configuration, secrets.provider(), database.setups(), predecessors()),
            accounts,
            clock);
    this.exchange = new ExchangeMailboxes(ways);
  }

  /**
   * Opens the database.
   *
   * @throws org.mailtrail.application.port.PortException when that fails
   */
  public static Engine start(Configuration configuration, Clock clock) {
    return over(JpaAdapters.open(database(configuration), clock), configuration, clock);
  }

  /**
   * The same for who only reads: a mistyped path makes no database.
   *
   * @throws org.mailtrail.application.port.PortException when that fails
   */
  public static Engine startExisting(Configuration configuration, Clock clock) {
    return over(JpaAdapters.openExisting(database(configuration), clock), configuration, clock);
  }

  private static Engine over(JpaAdapters database, Configuration configuration, Clock clock) {
    try {
      return new Engine(configuration, clock, database);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private static DatabaseSettings database(Configuration configuration) {
    Home home = new Home(configuration);
    String url = configuration.text("mailtrail.database.url");
    if (url.contains("<home>")) {
      home.make();
    }
    return new DatabaseSettings(
        url.replace("<home>", home.folder().toString()),
        configuration.text("mailtrail.database.user"),
        configuration.secret("mailtrail.database.password"),
        configuration.number("mailtrail.database.pool-size"));
  }

  /** In the order in which they are asked; the encrypted store comes last. */
  private static List<SecretProvider> outside(Configuration configuration) {
    List<SecretProvider> providers =
        new ArrayList<>(SecretsAdapters.usual(List.of(), configuration.environment()));
    providers.add(new ConfiguredSecrets(configuration));
    return providers;
  }

  private static IdentityPlatform platform(Configuration configuration) {
    return new IdentityPlatform(
        configuration.url("mailtrail.identity.authority"),
        IdentityPlatform.Layout.ENTRA,
        configuration.text("mailtrail.identity.scope"),
        new Machine(configuration, "mailtrail.identity.").network());
  }

  /** The settings. */
  public Configuration configuration() {
    return configuration;
  }

  /** The database. */
  public JpaAdapters database() {
    return database;
  }

  /** The secrets. */
  public SecretsAdapters secrets() {
    return secrets;
  }

  /** The accounts at the identity platform. */
  public GraphAccounts accounts() {
    return accounts;
  }

  /** How mailboxes are reached. */
  public Ways ways() {
    return ways;
  }

  /** The mailboxes that are open. */
  public ExchangeMailboxes exchange() {
    return exchange;
  }

  /** The decision table as it is set. */
  public DecisionTable table() {
    return new DecisionTable(DecisionSettings.policy(configuration));
  }

  /** All mailboxes that are worked, by name: those that are set up, and those before them. */
  public List<MailboxName> mailboxes() {
    return worked().all().stream().map(MailboxSetup::name).toList();
  }

  /** The setups, and the mailboxes that were replaced and are still worked. */
  public Setups worked() {
    return new WorkedMailboxes(database.setups(), predecessors());
  }

  /** The mailboxes that were replaced. */
  public Predecessors predecessors() {
    return database.predecessors();
  }

  /** Who may work a mailbox. */
  PassLock passLock() {
    return database.passLock(configuration.duration("mailtrail.lease"));
  }

  /** The use cases of setting up; their jobs are run by whichever process runs them. */
  public Administration administration() {
    return administration(database.jobScheduler());
  }

  /** The same with these jobs. */
  public Administration administration(JobScheduler scheduler) {
    return new Administration(this, scheduler, clock);
  }

  /** What the settings declare. */
  public DeclaredMailboxes declared() {
    return declared(database.jobScheduler());
  }

  /** The same with these jobs. */
  public DeclaredMailboxes declared(JobScheduler scheduler) {
    return new DeclaredMailboxes(configuration, administration(scheduler), database.auditTrail());
  }

  /** One pass over the mailbox now. */
  public PassReport log(MailboxName mailbox, PassObserver observer) {
    return passes(control(observer, database.passes())).run(setup(mailbox));
  }

  /**
   * Runs the jobs in this process until they are closed.
   *
   * @param observer watches every pass
   * @param history where the passes tell of themselves
   */
  public Jobs jobs(PassObserver observer, Passes history) {
    JobSettings settings = JobSettings.standard(configuration.duration("mailtrail.lease"));
    Crew crew = new Crew(settings.crew());
    PassControl control = control(new PassWatch(observer, crew::signOfLife, exchange), history);
    WorkMailbox work = new WorkMailbox(worked(), passes(control), control, jobClock());
    Urgings urgings = new Urgings(database.auditTrail(), ways::forgiveRefusals);
    return database.jobs(
        settings,
        crew,
        mailbox -> {
          urgings.heed(mailbox);
          return work.run(mailbox);
        });
  }

  private RunPass passes(PassControl control) {
    return new RunPass(
        exchange, database.books(), table(), configuration.number("mailtrail.attempts"), control);
  }

  private PassControl control(PassObserver observer, Passes history) {
    SetupDesk desk =
        new SetupDesk(
            database.setups(), database.auditTrail(), database.books().unitOfWork(), clock);
    Passes retiring =
        new PassesOfPredecessors(history, new RetirePredecessor(predecessors(), desk));
    return new PassControl(passLock(), retiring, observer, clock);
  }

  /** How it is, given what watches. */
  public CheckHealth health(JobScheduler scheduler, Watched watched) {
    return new CheckHealth(
        worked(),
        database.passes(),
        database.books().ledger(),
        scheduler,
        secrets.vault(),
        watched);
  }

  /** What times the jobs. */
  public JobClock jobClock() {
    return new JobClock(
        Quota.graph(),
        Night.standard(ZoneId.systemDefault()),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  /** The time. */
  public Clock clock() {
    return clock;
  }

  private MailboxSetup setup(MailboxName mailbox) {
    return worked()
        .find(mailbox)
        .orElseThrow(
            () ->
                new SetupException(
                    "mailbox " + mailbox, "is not set up", "Check the name, or set it up."));
  }

  @Override
  public void close() {
    exchange.close();
    database.close();
  }
}
