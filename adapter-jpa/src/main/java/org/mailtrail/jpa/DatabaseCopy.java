package org.mailtrail.jpa;

import java.util.List;
import java.util.Map;
import org.mailtrail.jpa.copy.Snapshot;
import org.mailtrail.jpa.database.Database;
import org.mailtrail.jpa.h2.H2File;

/** Everything in one database, copied into a new one: of the same kind or the other. */
public final class DatabaseCopy {
  private static final int COMPACTING_MILLIS = 120_000;
  private static final int MOST_TURNS = 5;

  private DatabaseCopy() {}

  /**
   * Copies all rows as they are at one moment, in one transaction; the one that is read may be one
   * that another process works on, and stays as it is. Numbers go on in the new one. Sealed values
   * stay sealed with the same key.
   *
   * @param to which one to make, or a database of PostgreSQL without tables
   * @return how many rows of each table, counted on both sides
   * @throws org.mailtrail.application.port.SetupException when a setting of it is wrong, or there
   *     is something in it
   * @throws org.mailtrail.application.port.StoreException when one of the two is out of reach
   */
  public static Map<String, Long> copy(JpaAdapters from, DatabaseSettings to) {
    Map<String, Long> counted;
    try (Database written = open(to)) {
      counted = new Snapshot(from.dataSource()).into(written.pool());
    }
    H2File.of(to.url()).ifPresent(file -> compact(file, to));
    return counted;
  }

  /** What was written at once leaves much room between: H2 takes some out each time it closes. */
  private static void compact(H2File file, DatabaseSettings to) {
    long before = Long.MAX_VALUE;
    for (int turn = 0; turn < MOST_TURNS && file.size() < before / 10 * 9; turn++) {
      before = file.size();
      open(to).close();
    }
  }

  private static Database open(DatabaseSettings to) {
    return Database.open(compacted(to.url()), to.user(), to.password(), to.poolSize(), List.of());
  }

  private static String compacted(String url) {
    return H2File.isOnDisk(url) ? url + ";MAX_COMPACT_TIME=" + COMPACTING_MILLIS : url;
  }
}
