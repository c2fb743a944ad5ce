package org.mailtrail.web.log;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.Desk;
import org.mailtrail.application.log.EntryPage;
import org.mailtrail.application.log.ListEntries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;

/** Leafs through the entries that fit, page after page, newest first. */
final class Pages {
  private final ListEntries list;
  private final EntryFilter filter;
  private final int most;

  Pages(ListEntries list, EntryFilter filter, int most) {
    this.list = list;
    this.filter = filter;
    this.most = most;
  }

  static Pages of(Desk desk, EntryFilter filter, int most) {
    return new Pages(desk.list(), filter, most);
  }

  /** Takes one page, and tells whether it wants the next one. */
  @FunctionalInterface
  interface Reader {
    boolean take(List<ListedEntry> page) throws IOException;
  }

  /** Each page is behind the one before, so this ends, though new entries come meanwhile. */
  void forEach(Reader reader) throws IOException {
    Optional<EntryPosition> after = Optional.empty();
    int left = most;
    boolean isWanted;
    do {
      EntryPage page = list.list(filter, after, Math.min(left, ListEntries.MOST));
      isWanted = reader.take(page.entries());
      left -= page.entries().size();
      after = page.next();
    } while (isWanted && after.isPresent() && left > 0);
  }
}
