package org.mailtrail.jpa;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.mailtrail.application.plug.storage.KeptByHand;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.plug.storage.KeptPasses;
import org.mailtrail.application.plug.storage.KeptPeople;
import org.mailtrail.application.plug.storage.KeptSetups;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.access.Tokens;
import org.mailtrail.application.port.access.Users;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.StoreProbe;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.application.port.job.JobRunner;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.port.pass.PassDiary;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.access.JpaTokens;
import org.mailtrail.jpa.access.JpaUsers;
import org.mailtrail.jpa.database.Database;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.erasure.JpaErasures;
import org.mailtrail.jpa.health.JpaHealth;
import org.mailtrail.jpa.ledger.JpaLedger;
import org.mailtrail.jpa.log.JpaInteractionLog;
import org.mailtrail.jpa.outbox.JpaAlarmMemory;
import org.mailtrail.jpa.outbox.JpaDeliveries;
import org.mailtrail.jpa.outbox.JpaOutbox;
import org.mailtrail.jpa.outbox.JpaSubscriptions;
import org.mailtrail.jpa.pass.JpaPassDiary;
import org.mailtrail.jpa.pass.JpaPassLock;
import org.mailtrail.jpa.pass.JpaPasses;
import org.mailtrail.jpa.pass.JpaWorkInHand;
import org.mailtrail.jpa.people.JpaAddressBook;
import org.mailtrail.jpa.people.JpaAddressReview;
import org.mailtrail.jpa.people.JpaPeople;
import org.mailtrail.jpa.setup.JpaAuditTrail;
import org.mailtrail.jpa.setup.JpaPredecessors;
import org.mailtrail.jpa.setup.JpaSealedStore;
import org.mailtrail.jpa.setup.JpaSetups;
import org.mailtrail.jpa.setup.JpaTemplates;

/** Everything that Mailtrail keeps in one relational database. Safe for several threads. */
public final class JpaAdapters implements StoragePlug {
  private final Database database;
  private final boolean alone;
  private final Clock clock;
  private final Books books;
  private final JpaErasures erasures;

  private JpaAdapters(Database database, boolean alone, Clock clock) {
    this.database = database;
    this.alone = alone;
    this.clock = clock;
    Sessions sessions = database.sessions();
    this.erasures = new JpaErasures(sessions);
    this.books =
        new Books(
            new JpaAddressBook(sessions),
            new JpaTemplates(sessions),
            new JpaInteractionLog(sessions),
            new JpaLedger(sessions),
            new JpaWorkInHand(sessions),
            sessions);
  }

  /**
   * Opens the database, brings its schema up to date and puts the template {@code EMAIL} into a new
   * one.
   *
   * @throws org.mailtrail.application.port.SetupException when URL, user or password are wrong
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public static JpaAdapters open(DatabaseSettings settings, Clock clock) {
    Database database =
        Database.open(
            settings.url(), settings.user(), settings.password(), settings.poolSize(), JpaRows.ALL);
    return filled(database, settings.isOfOneProcess(), clock);
  }

  /**
   * Keeps everything behind a {@code DataSource} of the host's own, which the host closes; a pool,
   * with auto-commit on. Its schema holds Mailtrail's tables and no others.
   *
   * @throws org.mailtrail.application.port.SetupException when tables of something else are there
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public static JpaAdapters over(DataSource connections, Clock clock) {
    Database database = Database.over(connections, JpaRows.ALL);
    return filled(database, database.isOfThisProcessAlone(), clock);
  }

  private static JpaAdapters filled(Database database, boolean alone, Clock clock) {
    try {
      JpaAdapters adapters = new JpaAdapters(database, alone, clock);
      adapters.putDefaultTemplate();
      return adapters;
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  /**
   * Opens a database that is there already: a mistyped path makes no new one. Where another process
   * has an H2 file open and lets others read, nothing but that is possible.
   *
   * @throws org.mailtrail.application.port.SetupException when an embedded one is not there, or
   *     URL, user or password are wrong
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public static JpaAdapters openExisting(DatabaseSettings settings, Clock clock) {
    Database.requireThere(settings.url());
    return reading(settings, clock).orElseGet(() -> open(settings, clock));
  }

  /**
   * What another process of this machine has open and lets others read; every attempt to write is
   * refused with a {@link org.mailtrail.application.port.StoreException}.
   *
   * @return empty where no process does
   */
  public static Optional<JpaAdapters> reading(DatabaseSettings settings, Clock clock) {
    return Database.reading(settings.url(), settings.poolSize(), JpaRows.ALL)
        .map(database -> new JpaAdapters(database, false, clock));
  }

  /**
   * Lets other processes of this machine read an H2 file that this one has open, by {@link
   * #openExisting}, until this is closed. Of no effect on other databases.
   *
   * @throws org.mailtrail.application.port.StoreException when that cannot be begun
   */
  public void letOthersRead() {
    database.letOthersRead();
  }

  private void putDefaultTemplate() {
    if (templates().find(InteractionTemplate.DEFAULT_CODE).isEmpty()) {
      templates().put(InteractionTemplate.email());
    }
  }

  /** What the logging job reads and writes: always the same, so that entry numbers stay dense. */
  @Override
  public Books books() {
    return books;
  }

  @Override
  public KeptPasses keptPasses(Duration lease) {
    return new KeptPasses(passes(), passLock(lease), passDiary());
  }

  @Override
  public Optional<StoreProbe> probe() {
    return Optional.of(new JpaStoreProbe(database.sessions()));
  }

  @Override
  public KeptPeople keptPeople() {
    return new KeptPeople(peopleRegister(), addressReview(), erasures);
  }

  @Override
  public KeptByHand keptByHand() {
    return new JpaKeptByHand(database.sessions());
  }

  @Override
  public KeptSetups keptSetups() {
    return new KeptSetups(setups(), predecessors(), auditTrail(), sealedStore());
  }

  @Override
  public KeptOutbox keptOutbox() {
    Sessions sessions = database.sessions();
    return new KeptOutbox(
        new JpaSubscriptions(sessions),
        new JpaOutbox(sessions),
        new JpaDeliveries(sessions),
        new JpaAlarmMemory(sessions));
  }

  @Override
  public KeptHealth keptHealth() {
    return JpaHealth.over(database.sessions());
  }

  @Override
  public JobRunner jobRunner() {
    return new JpaJobRunner(database, clock);
  }

  /** The history of passes. */
  public Passes passes() {
    return new JpaPasses(database.sessions());
  }

  /** What each pass wrote when. */
  public PassDiary passDiary() {
    return new JpaPassDiary(database.sessions());
  }

  /** Leases of this length on mailboxes, by the database's clock. */
  public PassLock passLock(Duration lease) {
    return new JpaPassLock(database.sessions(), alone, lease);
  }

  /** Where people are taken in. */
  public PeopleRegister peopleRegister() {
    return new JpaPeople(database.sessions());
  }

  /** Looks for addresses by which nobody, or not one person alone, can be found. */
  public AddressReview addressReview() {
    return new JpaAddressReview(database.sessions());
  }

  /** What is set up; part of the books' unit of work. */
  public Setups setups() {
    return new JpaSetups(database.sessions());
  }

  /** The mailboxes that were replaced; part of the books' unit of work. */
  public Predecessors predecessors() {
    return new JpaPredecessors(database.sessions());
  }

  /** Who changed it; part of the books' unit of work. */
  public AuditTrail auditTrail() {
    return new JpaAuditTrail(database.sessions());
  }

  /**
   * Starts running jobs in this process; to be closed before this.
   *
   * @param work what a run does; it answers how long to wait for the next, or that there is none
   */
  public Jobs jobs(JobSettings settings, Function<MailboxName, Optional<Duration>> work) {
    return jobRunner().start(settings, new Crew(settings.crew()), work, List.of());
  }

  /** The templates. */
  public Templates templates() {
    return books.templates();
  }

  /** Who may use the console. */
  public Users users() {
    return new JpaUsers(database.sessions());
  }

  /** What lets them in. */
  public Tokens tokens() {
    return new JpaTokens(database.sessions());
  }

  /** Where encrypted secrets and token caches are kept. */
  public SealedStore sealedStore() {
    return new JpaSealedStore(database.sessions());
  }

  /**
   * Hands the connection of the unit of work over that runs in this thread, or one of a transaction
   * of its own: what a host writes with it is kept or undone with the rest. Whoever gets it neither
   * commits nor closes it.
   *
   * @throws org.mailtrail.application.port.StoreException when the work throws an SQLException
   */
  public void inTransaction(SqlWork work) {
    database.sessions().use(session -> session.doWork(work::with));
  }

  /** The pool, for what else lives in the same database; auto-commit is on. */
  public DataSource dataSource() {
    return database.pool();
  }

  @Override
  public void close() {
    database.close();
  }
}
