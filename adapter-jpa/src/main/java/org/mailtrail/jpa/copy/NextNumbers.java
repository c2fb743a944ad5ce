package org.mailtrail.jpa.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Lets numbers go on in one database where they have come to in another. */
final class NextNumbers {
  private static final String IN_H2 =
      "select base_value from information_schema.sequences"
          + " where sequence_schema = current_schema and sequence_name = '%s'";
  private static final String IN_POSTGRESQL =
      "select last_value + case when is_called then 1 else 0 end from %s";

  private NextNumbers() {}

  /** H2 commits what was written before. */
  static void copy(String sequence, Connection from, Connection to) throws SQLException {
    try (PreparedStatement setting =
        to.prepareStatement(
            "alter sequence " + sequence + " restart with " + next(sequence, from))) {
      setting.execute();
    }
  }

  private static long next(String sequence, Connection from) throws SQLException {
    String question = isPostgres(from) ? IN_POSTGRESQL : IN_H2;
    try (PreparedStatement asking = from.prepareStatement(String.format(question, sequence));
        ResultSet row = asking.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  static boolean isPostgres(Connection connection) throws SQLException {
    return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
  }
}
