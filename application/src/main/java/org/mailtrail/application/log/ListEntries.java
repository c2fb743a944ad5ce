package org.mailtrail.application.log;

import java.util.Optional;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;

/** Shows the interaction log page by page, newest first by date; one statement a page. */
public final class ListEntries {
  /** The largest page that anybody gets. */
  public static final int MOST = 500;

  private final Entries entries;

  /** Lists from this log. */
  public ListEntries(Entries entries) {
    this.entries = entries;
  }

  /**
   * One page.
   *
   * @param after where the page before says that the next begins; empty for the first page
   * @param atMost how many, 1 to 500
   * @throws org.mailtrail.application.port.StoreException when the log is out of reach
   */
  public EntryPage list(EntryFilter filter, Optional<EntryPosition> after, int atMost) {
    int size = Math.max(1, Math.min(atMost, MOST));
    return EntryPage.of(entries.page(filter, after, size + 1), size);
  }
}
