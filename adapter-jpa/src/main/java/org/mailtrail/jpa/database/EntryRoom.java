package org.mailtrail.jpa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;
import org.mailtrail.jpa.row.RowRenewal;

/**
 * Leaves half of each page of entries free on PostgreSQL. An entry is changed once soon after it is
 * written, when its message has been filed and its web link is another; where the changed row fits
 * on its page, none of the table's indexes is touched.
 */
public final class EntryRoom extends RowRenewal {
  /** This step. */
  public EntryRoom() {
    super("17", "room for the change that follows filing");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("alter table interaction_log_entry set (fillfactor = 50)");
      }
    }
  }
}
