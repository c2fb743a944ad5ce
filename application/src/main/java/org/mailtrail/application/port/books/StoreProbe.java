package org.mailtrail.application.port.books;

import java.time.Instant;

/** Tells of the store itself. */
@FunctionalInterface
public interface StoreProbe {
  /**
   * How it is now, asked anew.
   *
   * @throws org.mailtrail.application.port.StoreException when it does not answer
   */
  Found look();

  /**
   * What was found.
   *
   * @param clock the store's own time
   * @param product what it is, with its version
   * @param tables the version of its tables
   */
  record Found(Instant clock, String product, String tables) {}
}
