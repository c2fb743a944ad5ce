package org.mailtrail.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import org.mailtrail.application.port.books.StoreProbe;
import org.mailtrail.jpa.database.Sessions;

/** Asks the database for its time, its name and the version of the tables. */
final class JpaStoreProbe implements StoreProbe {
  private static final String ASKED =
      "select current_timestamp, version from mailtrail_schema"
          + " where version is not null order by installed_rank desc";

  private final Sessions sessions;

  JpaStoreProbe(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Found look() {
    return sessions.read(session -> session.doReturningWork(JpaStoreProbe::found));
  }

  private static Found found(Connection connection) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(1);
      try (ResultSet row = statement.executeQuery(ASKED)) {
        row.next();
        return new Found(
            row.getObject(1, OffsetDateTime.class).toInstant(),
            about.getDatabaseProductName() + " " + about.getDatabaseProductVersion(),
            row.getString(2));
      }
    }
  }
}
