package org.mailtrail.jpa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.mailtrail.jpa.row.RowRenewal;

/**
 * Lets text be looked for backwards in time on PostgreSQL (ADR 0048): the index of words holds who
 * an entry is of as well, and a small one tells where on the disk the entries of a time lie.
 * Entries without an opportunity, nearly all, are in no index of opportunities, and beginnings of
 * conversations in none of their roots.
 */
public final class EntryIndexes extends RowRenewal {
  private static final List<String> POSTGRESQL =
      List.of(
          "drop index interaction_log_entry_words",
          "create index interaction_log_entry_words on interaction_log_entry"
              + " using gin (array_to_tsvector(string_to_array(words, ' ')"
              + " || array['=' || contact, '=' || salesperson, '=' || cast(company_hash as text)]))"
              // every search reads what waits to be sorted in
              + " with (gin_pending_list_limit = 256)",
          "create index interaction_log_entry_period on interaction_log_entry"
              + " using brin ((happened_at at time zone 'UTC'))"
              + " with (pages_per_range = 256, autosummarize = on)",
          "drop index interaction_log_entry_opportunity",
          "create index interaction_log_entry_opportunity"
              + " on interaction_log_entry (opportunity_number, happened_at, number)"
              + " where opportunity_number is not null",
          "drop index interaction_log_entry_root",
          "create index interaction_log_entry_root on interaction_log_entry (root_hash)"
              + " where root_hash is not null",
          // without it the planner does not know what the new indexes are worth
          "analyze interaction_log_entry");

  /** This step. */
  public EntryIndexes() {
    super("19", "text backwards in time");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter table interaction_log_entry alter column company_hash set not null");
      if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
        for (String index : POSTGRESQL) {
          statement.execute(index);
        }
      }
    }
  }
}
