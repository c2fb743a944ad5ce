package org.mailtrail.jpa.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.mailtrail.application.port.log.SearchWords;
import org.mailtrail.jpa.row.RowRenewal;
import org.mailtrail.jpa.row.Stored;

/**
 * Gives entries that were logged before the words by which they are found, and makes the indexes
 * that are not the same in every database (ADR 0030).
 */
public final class EntryWords extends RowRenewal {
  private static final String SOME =
      "select number, salesperson_address, contact_address, company, subject"
          + " from interaction_log_entry where number > ? order by number limit "
          + ROWS_AT_ONCE;
  private static final String CHANGE =
      "update interaction_log_entry set words = ?, company_hash = ? where number = ?";

  /** Only what is rare is in an index of its own; text is found by an inverted one. */
  private static final List<String> POSTGRESQL =
      List.of(
          "create index interaction_log_entry_words on interaction_log_entry"
              + " using gin (array_to_tsvector(string_to_array(words, ' ')))",
          "create index interaction_log_entry_cancelled"
              + " on interaction_log_entry (happened_at, number) where cancelled",
          "create index interaction_log_entry_sold on interaction_log_entry (happened_at, number)"
              + " where opportunity_number is not null",
          "create index ledger_unmatched on ledger (recorded_at, mailbox, item_hash)"
              + " where outcome = 'UNMATCHED'");

  private static final List<String> H2 =
      List.of(
          "create index interaction_log_entry_cancelled"
              + " on interaction_log_entry (cancelled, happened_at, number)",
          "create index ledger_unmatched on ledger (outcome, recorded_at)");

  /** This step. */
  public EntryWords() {
    super("11", "words by which entries are found");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (PreparedStatement reading = connection.prepareStatement(SOME);
        PreparedStatement writing = connection.prepareStatement(CHANGE)) {
      long last = 0;
      for (long next = fill(reading, writing, last); next > last; ) {
        last = next;
        next = fill(reading, writing, last);
      }
    }
    makeIndexes(connection);
  }

  /** Fills some, and tells the number of the last of them; the given one when there are no more. */
  private static long fill(PreparedStatement reading, PreparedStatement writing, long after)
      throws SQLException {
    long last = after;
    reading.setLong(1, after);
    try (ResultSet row = reading.executeQuery()) {
      while (row.next()) {
        last = row.getLong(1);
        String company = row.getString(4);
        writing.setString(1, words(row.getString(2), row.getString(3), company, row.getString(5)));
        writing.setObject(2, Stored.hash(company));
        writing.setLong(3, last);
        writing.addBatch();
      }
    }
    writing.executeBatch();
    return last;
  }

  private static String words(String... texts) {
    return String.join(" ", SearchWords.of(List.of(texts)));
  }

  private static void makeIndexes(Connection connection) throws SQLException {
    boolean isPostgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create index interaction_log_entry_company"
              + " on interaction_log_entry (company_hash, happened_at, number)");
      for (String index : isPostgres ? POSTGRESQL : H2) {
        statement.execute(index);
      }
    }
  }
}
