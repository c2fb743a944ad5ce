package org.mailtrail.jpa;

import java.util.List;
import java.util.Map;
import org.mailtrail.jpa.copy.Snapshot;
import org.mailtrail.jpa.database.Database;
import org.mailtrail.jpa.h2.H2File;

/** Everything in one database, copied into a new one: of the same kind or the other. */
public final class DatabaseCopy {
  private static final int COMPACTING_MILLIS = 120_000;

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
    try (Database written =
        Database.open(compacted(to.url()), to.user(), to.password(), to.poolSize(), List.of())) {
      return new Snapshot(from.dataSource()).into(written.pool());
    }
  }

  /**
   * What is written at once leaves much room between: H2 takes some of it out when it closes, how
   * much depends on the moment.
   */
  private static String compacted(String url) {
    return H2File.isOnDisk(url) ? url + ";MAX_COMPACT_TIME=" + COMPACTING_MILLIS : url;
  }
}
