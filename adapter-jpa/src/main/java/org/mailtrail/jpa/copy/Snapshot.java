package org.mailtrail.jpa.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.jpa.failure.Failures;
import org.mailtrail.jpa.failure.StoreSentence;

/** All rows of a database as they are at one moment, whoever writes meanwhile. */
public final class Snapshot {
  private static final String URL = "mailtrail.database.url";

  private final DataSource from;

  /** Of the database behind these connections. */
  public Snapshot(DataSource from) {
    this.from = from;
  }

  /**
   * Writes everything into another database whose tables are there and empty, in one transaction;
   * what numbers are given next goes with it.
   *
   * @return how many rows of each table, counted on both sides
   * @throws SetupException when there is something in it already
   * @throws StoreException when one of the two is out of reach, has other tables, or does not hold
   *     all in the end
   */
  public Map<String, Long> into(DataSource to) {
    try (Connection reading = from.getConnection();
        Connection writing = to.getConnection()) {
      begin(reading);
      writing.setAutoCommit(false);
      Map<String, Long> counted = copy(reading, writing);
      writing.commit();
      reading.rollback();
      return counted;
    } catch (SQLException failure) {
      throw Failures.of(failure, new IllegalStateException(failure));
    }
  }

  private static void begin(Connection reading) throws SQLException {
    reading.setAutoCommit(false);
    reading.setTransactionIsolation(
        NextNumbers.isPostgres(reading)
            ? Connection.TRANSACTION_REPEATABLE_READ
            : Constants.TRANSACTION_SNAPSHOT);
  }

  private static Map<String, Long> copy(Connection reading, Connection writing)
      throws SQLException {
    Catalogue catalogue = Catalogue.of(writing);
    requireSame(catalogue, Catalogue.of(reading));
    Map<String, Long> counted = new LinkedHashMap<>();
    for (TableRows rows : tables(catalogue)) {
      requireEmpty(rows, writing);
      counted.put(rows.table(), rows.count(reading));
    }
    // after the first look at the rows, which no number of theirs can be beyond
    for (String sequence : catalogue.sequences()) {
      NextNumbers.copy(sequence, reading, writing);
    }
    for (TableRows rows : tables(catalogue)) {
      rows.copy(reading, writing);
      requireAll(rows, counted.getOrDefault(rows.table(), 0L), writing);
    }
    return counted;
  }

  private static List<TableRows> tables(Catalogue catalogue) {
    return catalogue.tables().entrySet().stream()
        .map(table -> new TableRows(table.getKey(), table.getValue()))
        .toList();
  }

  private static void requireSame(Catalogue written, Catalogue read) {
    if (!written.equals(read)) {
      throw StoreException.refused(StoreSentence.OTHER_TABLES.with(), null);
    }
  }

  private static void requireEmpty(TableRows rows, Connection writing) throws SQLException {
    long there = rows.count(writing);
    if (there > 0) {
      throw new SetupException(
          URL,
          StoreSentence.SOMETHING_THERE.with(there, rows.table()),
          StoreSentence.NAME_NEW.with());
    }
  }

  private static void requireAll(TableRows rows, long expected, Connection writing)
      throws SQLException {
    long there = rows.count(writing);
    if (there != expected) {
      throw StoreException.refused(
          StoreSentence.NOT_ALL_CAME.with(expected, rows.table(), there), null);
    }
  }
}
