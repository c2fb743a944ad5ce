package org.mailtrail.jpa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.mailtrail.jpa.row.RowRenewal;

/**
 * Counts passes that find nothing in one row, and finds the oldest passes (ADR 0052). On PostgreSQL
 * half of each page stays free for the next count, which then touches no index.
 */
public final class QuietPasses extends RowRenewal {
  private static final List<String> EVERYWHERE =
      List.of(
          "alter table logging_pass add column looks bigint default 1 not null",
          "alter table logging_pass add column latest_started_at timestamp(6) with time zone",
          "create index logging_pass_started on logging_pass (started_at)");
  private static final List<String> POSTGRESQL =
      List.of("alter table logging_pass set (fillfactor = 50)");

  /** This step. */
  public QuietPasses() {
    super("23", "passes that find nothing");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      for (String change : EVERYWHERE) {
        statement.execute(change);
      }
      if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
        for (String change : POSTGRESQL) {
          statement.execute(change);
        }
      }
    }
  }
}
