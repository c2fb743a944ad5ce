package org.mailtrail.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.books.Passes;
import org.mailtrail.application.port.books.PeopleRegister;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.domain.interaction.InteractionTemplate;

/** Everything that Mailtrail keeps in one relational database. Safe for several threads. */
public final class JpaAdapters implements AutoCloseable {
  private final HikariDataSource pool;
  private final SessionFactory factory;
  private final Sessions sessions;
  private final Books books;
  private final Clock clock;

  private JpaAdapters(HikariDataSource pool, SessionFactory factory, Clock clock) {
    this.pool = pool;
    this.factory = factory;
    this.sessions = new Sessions(factory);
    this.books =
        new Books(
            new JpaAddressBook(sessions),
            new JpaTemplates(sessions),
            new JpaInteractionLog(sessions),
            new JpaLedger(sessions),
            new JpaWorkInHand(sessions),
            sessions);
    this.clock = clock;
  }

  /**
   * Opens the database, brings its schema up to date and puts the template {@code EMAIL} into a new
   * one.
   *
   * @throws org.mailtrail.application.port.SetupException when URL, user or password are wrong
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public static JpaAdapters open(DatabaseSettings settings, Clock clock) {
    HikariDataSource pool = Pool.connect(settings);
    try {
      Schema.migrate(pool);
      JpaAdapters adapters = new JpaAdapters(pool, Database.sessionFactory(pool), clock);
      adapters.putDefaultTemplate();
      return adapters;
    } catch (RuntimeException failure) {
      pool.close();
      throw Failures.translate(failure);
    }
  }

  private void putDefaultTemplate() {
    if (templates().find(InteractionTemplate.DEFAULT_CODE).isEmpty()) {
      templates().put(InteractionTemplate.email());
    }
  }

  /** What the logging job reads and writes. */
  public Books books() {
    return books;
  }

  /** The history of passes. */
  public Passes passes() {
    return new JpaPasses(sessions);
  }

  /** Leases of this length on mailboxes. */
  public PassLock passLock(Duration lease) {
    return new JpaPassLock(sessions, clock, lease);
  }

  /** Where people are taken in. */
  public PeopleRegister peopleRegister() {
    return new JpaPeople(sessions);
  }

  /** The templates. */
  public Templates templates() {
    return books.templates();
  }

  /** Where encrypted secrets and token caches are kept. */
  public SealedStore sealedStore() {
    return new JpaSealedStore(sessions);
  }

  /** The pool, for what else lives in the same database; auto-commit is on. */
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    factory.close();
    pool.close();
  }
}
