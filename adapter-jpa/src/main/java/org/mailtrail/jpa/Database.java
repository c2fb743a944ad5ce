package org.mailtrail.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;

/** Connects, migrates, and starts Hibernate. */
final class Database {
  private static final String URL = "mailtrail.database.url";
  private static final Set<String> WRONG_CREDENTIAL = Set.of("28000", "28P01");

  private Database() {}

  static HikariDataSource connect(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("mailtrail");
    config.setJdbcUrl(url(settings.url()));
    config.setUsername(settings.user());
    config.setPassword(settings.password().use(password -> password));
    config.setMaximumPoolSize(settings.poolSize());
    config.setAutoCommit(false);
    config.setConnectionTimeout(10_000);
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException failure) {
      throw explained(failure);
    } catch (RuntimeException wrongUrl) {
      throw badUrl();
    }
  }

  private static String url(String given) {
    if (given.startsWith("jdbc:h2:")) {
      return given + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }
    if (given.startsWith("jdbc:postgresql:")) {
      return given + (given.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    }
    throw badUrl();
  }

  private static SetupException badUrl() {
    return new SetupException(
        URL,
        "is no JDBC URL of PostgreSQL or H2",
        "Write jdbc:postgresql://host/database or jdbc:h2:file:/path/to/file.");
  }

  private static RuntimeException explained(HikariPool.PoolInitializationException failure) {
    SQLException sql = Failures.sqlException(failure);
    String state = sql == null ? "" : String.valueOf(sql.getSQLState());
    if (WRONG_CREDENTIAL.contains(state)) {
      return new SetupException(
          "mailtrail.database.user",
          "the database does not know this user with this password",
          "Correct mailtrail.database.user or mailtrail.database.password.");
    }
    if (state.equals("3D000")) {
      return new SetupException(
          URL, "there is no such database on the server", "Create it, or correct the name.");
    }
    if (state.equals("90020")) {
      return new SetupException(
          URL,
          "another process has the H2 file open",
          "Stop the other process, or use PostgreSQL for several processes.");
    }
    return StoreException.unreachable(URL + ": no connection (SQL state " + state + ")", failure);
  }

  static void migrate(DataSource pool) {
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:org/mailtrail/jpa/migration")
          .table("mailtrail_schema")
          .load()
          .migrate();
    } catch (org.flywaydb.core.api.FlywayException failure) {
      throw StoreException.refused(
          URL
              + ": the schema cannot be brought up to date: it is newer than this program, or"
              + " was changed by hand",
          failure);
    }
  }

  static SessionFactory sessionFactory(DataSource pool) {
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder()
            .applySettings(
                Map.of(
                    AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool,
                    AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true,
                    AvailableSettings.JAVA_TIME_USE_DIRECT_JDBC, true,
                    AvailableSettings.ORDER_INSERTS, true))
            .build();
    return new MetadataSources(registry)
        .addAnnotatedClasses(
            EntryRow.class,
            LedgerEntity.class,
            PassRow.class,
            JpaWorkInHand.Row.class,
            JpaTemplates.Row.class,
            PersonRows.SalespersonRow.class,
            PersonRows.SalespersonAddress.class,
            PersonRows.ContactRow.class,
            PersonRows.ContactAddressRow.class)
        .buildMetadata()
        .buildSessionFactory();
  }
}
