package org.mailtrail.benchmark.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mailtrail.benchmark.ground.Postgres;

/**
 * Many rows made of a single real one, inside the database.
 *
 * @param postgres where the database is
 * @param base the database
 */
public record Rows(Postgres postgres, Postgres.Base base) {
  /**
   * Adds rows like the one that the condition picks.
   *
   * @param count how many; they are numbered from 1, and {@code n} is the number
   * @param others expressions in place of what the one row has, by column
   */
  public void like(String table, String condition, long count, Map<String, String> others)
      throws SQLException {
    try (Connection connection = postgres.connect(base);
        Statement statement = connection.createStatement()) {
      List<String> columns = columns(statement, table);
      String one = "(select * from " + table + " where " + condition + " limit 1) one";
      statement.execute(
          String.format(
              Locale.ROOT,
              "insert into %s (%s) select %s from %s, generate_series(1, %d) n",
              table,
              String.join(", ", columns),
              values(columns, others),
              one,
              count));
      statement.execute("analyze " + table);
    }
  }

  private static String values(List<String> columns, Map<String, String> others) {
    return columns.stream()
        .map(column -> others.getOrDefault(column, "one." + column))
        .collect(Collectors.joining(", "));
  }

  /** Executes one statement. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = postgres.connect(base);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select column_name from information_schema.columns where table_name = '"
                + table
                + "'")) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }
}
