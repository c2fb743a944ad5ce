package org.mailtrail.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.jpa.database.Sessions.Commit;
import org.mailtrail.jpa.failure.Failures;
import org.mailtrail.jpa.failure.StoreSentence;
import org.mailtrail.jpa.h2.H2File;
import org.mailtrail.jpa.h2.H2Sync;
import org.mailtrail.jpa.row.InstantWithZone;
import org.mailtrail.jpa.row.NoDocuments;

/** One open database: its connections, its tables, its sessions. Safe for several threads. */
public final class Database implements AutoCloseable {
  private static final Map<String, Object> SETTINGS =
      Map.of(
          AvailableSettings.JAVA_TIME_USE_DIRECT_JDBC,
          true,
          AvailableSettings.ORDER_INSERTS,
          true,
          // one statement commits itself: Sessions.once
          AvailableSettings.ALLOW_UPDATE_OUTSIDE_TRANSACTION,
          true,
          // queries are written as text: no class is looked for that none has made
          AvailableSettings.STATIC_METAMODEL_POPULATION,
          "disabled",
          // there are no mappings in XML, and JAXB takes its time
          AvailableSettings.XML_MAPPING_ENABLED,
          false,
          // no column is a document to Hibernate, and Jackson takes its time too
          AvailableSettings.JSON_FORMAT_MAPPER,
          NoDocuments.MAPPER,
          AvailableSettings.XML_FORMAT_MAPPER,
          NoDocuments.MAPPER);

  private final DataSource pool;
  private final boolean isAlone;
  private final Runnable closing;
  private final SessionFactory factory;
  private final Sessions sessions;
  private @Nullable H2File lent;
  private @Nullable Readers readers;

  private Database(DataSource pool, String url, Runnable closing, SessionFactory factory) {
    this.pool = pool;
    this.isAlone = H2File.of(url).isPresent();
    this.closing = closing;
    this.factory = factory;
    this.sessions = new Sessions(factory, synced(url), unsynced(url));
  }

  private static Commit synced(String url) {
    return H2File.isOnDisk(url) ? new Commit(session -> {}, H2Sync::write) : Commit.PLAIN;
  }

  /** H2 does not wait by itself. */
  private static Commit unsynced(String url) {
    return url.startsWith("jdbc:postgresql:")
        ? new Commit(Database::answerBeforeDisk, session -> {})
        : Commit.PLAIN;
  }

  /** The server loses the last half second of such commits when it crashes, and never a part. */
  private static void answerBeforeDisk(StatelessSession session) {
    session.doWork(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit to off");
          }
        });
  }

  /**
   * Connects, brings the tables up to date and starts Hibernate.
   *
   * @param rows the classes that Hibernate maps
   * @throws org.mailtrail.application.port.SetupException when a setting is wrong
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public static Database open(
      String url, String user, Secret password, int poolSize, Collection<Class<?>> rows) {
    HikariDataSource pool = Opening.connect(url, user, password, poolSize);
    try {
      Schema.bringUpToDate(pool);
      Runnable closing =
          () -> {
            pool.close();
            Opening.closed(url);
          };
      Database opened = new Database(pool, url, closing, sessionFactory(pool, rows));
      opened.lent = H2File.of(url).orElse(null);
      return opened;
    } catch (RuntimeException failure) {
      Opening.giveUp(pool, url);
      throw Failures.translate(failure);
    }
  }

  /**
   * The same over connections of somebody else's, who closes them. Their schema is Mailtrail's own.
   *
   * @throws org.mailtrail.application.port.SetupException when tables of something else are there
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public static Database over(DataSource connections, Collection<Class<?>> rows) {
    try (Connection one = connections.getConnection()) {
      String url = one.getMetaData().getURL();
      Schema.bringUpToDate(connections);
      return new Database(connections, url, () -> {}, sessionFactory(connections, rows));
    } catch (SQLException failure) {
      throw StoreException.unreachable(StoreSentence.SOURCE_SILENT.with(), failure);
    } catch (RuntimeException failure) {
      throw Failures.translate(failure);
    }
  }

  /**
   * Connects to an H2 file that another process has open and lets others read; nothing can be
   * written.
   *
   * @return empty where no process does
   */
  public static Optional<Database> reading(String url, int poolSize, Collection<Class<?>> rows) {
    return Opening.reading(url, poolSize)
        .map(
            pool -> new Database(pool, pool.getJdbcUrl(), pool::close, sessionFactory(pool, rows)));
  }

  /**
   * Lets other processes of this machine read an H2 file that was opened here, until it is closed;
   * of no effect on other databases.
   *
   * @throws StoreException when that cannot be begun
   */
  public void letOthersRead() {
    if (readers == null && lent != null) {
      readers = Readers.letIn(lent, pool).orElse(null);
    }
  }

  /**
   * Refuses a URL whose embedded database is not there yet, for those who only read.
   *
   * @throws org.mailtrail.application.port.SetupException when opening it would make a new one
   */
  public static void requireThere(String url) {
    Opening.requireThere(url);
  }

  private static SessionFactory sessionFactory(DataSource pool, Collection<Class<?>> rows) {
    return new MetadataSources(
            new StandardServiceRegistryBuilder()
                // rows are read whole and by reflection: no classes are made at every start
                .addService(BytecodeProvider.class, new BytecodeProviderImpl())
                .applySettings(SETTINGS)
                .applySetting(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool)
                .build())
        .addAnnotatedClasses(rows.toArray(Class<?>[]::new))
        .getMetadataBuilder()
        .applyTypes(InstantWithZone::contribute)
        .build()
        .buildSessionFactory();
  }

  /** Where units of work run. */
  public Sessions sessions() {
    return sessions;
  }

  /** Whether no other process can have it open: H2 locks its file. */
  public boolean isOfThisProcessAlone() {
    return isAlone;
  }

  /** The connections; auto-commit is on. */
  public DataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    if (readers != null) {
      readers.close();
    }
    factory.close();
    closing.run();
  }
}
