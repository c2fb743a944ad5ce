package org.mailtrail.benchmark.bare;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A log by JDBC batches, in tables of its own beside the pipeline's. */
public final class BareLog implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "create table bare_entry (message_key text, flow text, salesperson text, contact text,"
              + " sent_at text, subject text, item_id text,"
              + " unique (message_key, flow, salesperson, contact))",
          "create table bare_ledger (item_id text primary key, message_key text, outcome text)");

  private final Connection connection;

  /** Makes its tables. */
  public BareLog(String url, String user, String password) throws SQLException {
    this.connection =
        DriverManager.getConnection(url + "?reWriteBatchedInserts=true", user, password);
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
    connection.setAutoCommit(false);
  }

  /** The codes of people by address: S and C before it tell a salesperson from a contact. */
  public Map<String, String> people(Set<String> addresses) throws SQLException {
    String query =
        "select address, 'S' || code from salesperson_address where address = any(?) union all"
            + " select address, 'C' || number from contact_address where address = any(?)";
    Array array = connection.createArrayOf("text", addresses.toArray());
    Map<String, String> people = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, array);
      statement.setArray(2, array);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          people.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return people;
  }

  /** Writes the rows and commits. */
  public void write(List<Object[]> entries, List<Object[]> ledger) throws SQLException {
    insert("insert into bare_entry values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing", entries);
    insert("insert into bare_ledger values (?, ?, ?) on conflict do nothing", ledger);
    connection.commit();
  }

  private void insert(String sql, List<Object[]> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int column = 0; column < row.length; column++) {
          statement.setObject(column + 1, row[column]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** How many entries there are. */
  public long entries() throws SQLException {
    return count("bare_entry");
  }

  /** How many messages there are. */
  public long messages() throws SQLException {
    return count("bare_ledger");
  }

  private long count(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
