package org.mailtrail.jpa.database;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.jpa.failure.Failures;
import org.mailtrail.jpa.failure.StoreSentence;
import org.mailtrail.jpa.row.WaitingMail;

/** Brings the tables up to date. Two processes that do so at once wait for each other. */
final class Schema {
  private static final List<String> PROGRAMS =
      List.of(
          "org.mailtrail.jpa.database.AddressRenewal",
          "org.mailtrail.jpa.database.EntryWords",
          "org.mailtrail.jpa.database.EntryRoom",
          "org.mailtrail.jpa.database.EntryIndexes",
          "org.mailtrail.jpa.database.QuietPasses",
          "org.mailtrail.jpa.row.WaitingMail");

  private Schema() {}

  /** Starts Flyway only where there is something to do or to refuse. */
  static void bringUpToDate(DataSource pool) {
    if (!Migrations.areApplied(pool, PROGRAMS)) {
      migrate(pool);
    }
  }

  private static void migrate(DataSource pool) {
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:org/mailtrail/jpa/migration")
          .javaMigrations(programs())
          .table("mailtrail_schema")
          // Flyway's own default would work on with tables of a newer program
          .ignoreMigrationPatterns(new String[0])
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw explained(failure);
    }
  }

  private static JavaMigration[] programs() {
    return new JavaMigration[] {
      new AddressRenewal(),
      new EntryWords(),
      new EntryRoom(),
      new EntryIndexes(),
      new QuietPasses(),
      new WaitingMail()
    };
  }

  private static RuntimeException explained(FlywayException failure) {
    if (failure instanceof FlywayValidateException) {
      return new SetupException(
          Pool.URL, StoreSentence.TABLES_NEWER.with(), StoreSentence.RUN_NEWER.with());
    }
    if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return new SetupException(
          Pool.URL, StoreSentence.TABLES_OF_OTHERS.with(), StoreSentence.OWN_DATABASE.with());
    }
    SQLException sql = Failures.sqlException(failure);
    return sql == null
        ? StoreException.refused(StoreSentence.TABLES_NOT_MADE.with(Pool.URL), failure)
        : explained(sql, failure);
  }

  private static RuntimeException explained(SQLException sql, FlywayException failure) {
    return "42501".equals(sql.getSQLState())
        ? new SetupException(
            Pool.USER,
            StoreSentence.NO_TABLES_ALLOWED.with(),
            StoreSentence.MAKE_DATABASE_OWNER.with())
        : Failures.of(sql, failure);
  }
}
