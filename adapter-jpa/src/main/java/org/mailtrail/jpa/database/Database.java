package org.mailtrail.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.type.SqlTypes;
import org.mailtrail.application.port.identity.Secret;

/** One open database: its connections, its tables, its sessions. Safe for several threads. */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final SessionFactory factory;
  private final Sessions sessions;

  private Database(
      HikariDataSource pool, SessionFactory factory, Consumer<StatelessSession> afterCommit) {
    this.pool = pool;
    this.factory = factory;
    this.sessions = new Sessions(factory, afterCommit);
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
      Schema.migrate(pool);
      return new Database(
          pool, sessionFactory(pool, rows), H2File.isOnDisk(url) ? H2Sync::write : session -> {});
    } catch (RuntimeException failure) {
      pool.close();
      throw Failures.translate(failure);
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
                .applySettings(
                    Map.of(
                        AvailableSettings.JAKARTA_NON_JTA_DATASOURCE,
                        pool,
                        AvailableSettings.JAVA_TIME_USE_DIRECT_JDBC,
                        true,
                        // a java.sql.Timestamp counts old days in another calendar
                        AvailableSettings.PREFERRED_INSTANT_JDBC_TYPE,
                        SqlTypes.TIMESTAMP_WITH_TIMEZONE,
                        AvailableSettings.ORDER_INSERTS,
                        true))
                .build())
        .addAnnotatedClasses(rows.toArray(Class<?>[]::new))
        .buildMetadata()
        .buildSessionFactory();
  }

  /** Where units of work run. */
  public Sessions sessions() {
    return sessions;
  }

  /** Whether no other process can have it open: H2 locks its file. */
  public boolean isOfThisProcessAlone() {
    return H2Url.isFile(pool.getJdbcUrl());
  }

  /** The connections; auto-commit is on. */
  public DataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    factory.close();
    pool.close();
  }
}
