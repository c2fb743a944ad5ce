package org.mailtrail.jpa.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailtrail.jpa.row.Stored;

/**
 * The rows of one table, as every database takes them.
 *
 * @param table its name
 * @param columns their names
 */
record TableRows(String table, List<String> columns) {
  private static final int AT_ONCE = 500;

  /** How many there are. */
  long count(Connection connection) throws SQLException {
    try (PreparedStatement counting = connection.prepareStatement("select count(*) from " + table);
        ResultSet row = counting.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Writes all of them, some at once. */
  void copy(Connection from, Connection to) throws SQLException {
    String names = String.join(", ", columns);
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try (PreparedStatement reading = from.prepareStatement("select " + names + " from " + table);
        PreparedStatement writing =
            to.prepareStatement(
                "insert into " + table + " (" + names + ") values (" + places + ")")) {
      reading.setFetchSize(AT_ONCE);
      try (ResultSet row = reading.executeQuery()) {
        write(row, writing);
      }
    }
  }

  private void write(ResultSet row, PreparedStatement writing) throws SQLException {
    int waiting = 0;
    while (row.next()) {
      for (int column = 1; column <= columns.size(); column++) {
        writing.setObject(column, value(row, column));
      }
      writing.addBatch();
      if (++waiting == AT_ONCE) {
        writing.executeBatch();
        waiting = 0;
      }
    }
    writing.executeBatch();
  }

  /** Dates and times as Java has them: those of JDBC count old days in another calendar. */
  private static @Nullable Object value(ResultSet row, int column) throws SQLException {
    return switch (row.getMetaData().getColumnType(column)) {
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> text(row.getString(column));
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
          row.getObject(column, OffsetDateTime.class);
      case Types.DATE -> row.getObject(column, LocalDate.class);
      default -> row.getObject(column);
    };
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null ? null : Stored.text(text);
  }
}
