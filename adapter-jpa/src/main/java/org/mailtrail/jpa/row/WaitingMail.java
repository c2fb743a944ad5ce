package org.mailtrail.jpa.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;

/**
 * Lets unmatched mail be told by when it was received on PostgreSQL: an index of what waits, and of
 * nothing else. H2 knows no such index; there the rows that wait are sorted.
 */
public final class WaitingMail extends RowRenewal {
  /** This step. */
  public WaitingMail() {
    super("37", "unmatched mail as it was received");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create index ledger_waiting on ledger"
                + " ((coalesce(received_at, recorded_at)), mailbox, item_hash)"
                + " where outcome = 'UNMATCHED'");
        // statistics of an expression are there only after it
        statement.execute("analyze ledger");
      }
    }
  }
}
