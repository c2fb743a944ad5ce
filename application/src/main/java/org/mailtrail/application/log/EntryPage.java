package org.mailtrail.application.log;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;

/**
 * Some of the entries that fit.
 *
 * @param entries newest first
 * @param next after which entry the next page begins; empty on the last page
 */
public record EntryPage(List<ListedEntry> entries, Optional<EntryPosition> next) {
  /** Copies the list. */
  public EntryPage {
    entries = List.copyOf(entries);
  }

  /** A page of so many at most, of which one more was asked for. */
  static EntryPage of(List<ListedEntry> oneMore, int atMost) {
    if (oneMore.size() <= atMost) {
      return new EntryPage(oneMore, Optional.empty());
    }
    List<ListedEntry> page = oneMore.subList(0, atMost);
    return new EntryPage(page, Optional.of(page.get(atMost - 1).position()));
  }
}
