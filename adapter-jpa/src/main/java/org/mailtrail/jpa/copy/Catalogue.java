package org.mailtrail.jpa.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a database holds.
 *
 * @param tables the columns of each, both in the order of their names: a table that refers to
 *     another has a name that begins with that one's, and so comes later
 * @param sequences by name
 */
record Catalogue(Map<String, List<String>> tables, List<String> sequences) {
  /** Tells how far the tables are, and is each database's own. */
  private static final String SCHEMA = "mailtrail_schema";

  private static final String COLUMNS =
      "select c.table_name, c.column_name from information_schema.columns c"
          + " join information_schema.tables t"
          + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
          + " where c.table_schema = current_schema and t.table_type = 'BASE TABLE'";

  private static final String SEQUENCES =
      "select sequence_name from information_schema.sequences"
          + " where sequence_schema = current_schema";

  static Catalogue of(Connection connection) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    for (List<String> row : rows(connection, COLUMNS, 2)) {
      if (!row.get(0).equals(SCHEMA)) {
        tables.computeIfAbsent(row.get(0), table -> new ArrayList<>()).add(row.get(1));
      }
    }
    tables.values().forEach(columns -> columns.sort(null));
    return new Catalogue(
        tables, rows(connection, SEQUENCES, 1).stream().map(row -> row.get(0)).sorted().toList());
  }

  private static List<List<String>> rows(Connection connection, String query, int width)
      throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (PreparedStatement asking = connection.prepareStatement(query);
        ResultSet row = asking.executeQuery()) {
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
          values.add(row.getString(column));
        }
        rows.add(values);
      }
    }
    return rows;
  }
}
