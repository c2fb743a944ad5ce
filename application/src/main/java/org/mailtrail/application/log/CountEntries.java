package org.mailtrail.application.log;

import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.Total;

/**
 * Tells how many entries fit: exactly up to 10,000, then that there are more; of a common text in a
 * large log fewer are counted.
 */
public final class CountEntries {
  private static final int COUNTED = 10_000;

  private final Entries entries;

  /** Counts in this log. */
  public CountEntries(Entries entries) {
    this.entries = entries;
  }

  /**
   * How many.
   *
   * @throws org.mailtrail.application.port.StoreException when the log is out of reach
   */
  public Total count(EntryFilter filter) {
    return entries.total(filter, COUNTED);
  }
}
