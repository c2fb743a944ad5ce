package org.mailtrail.ews.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FoundPage;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Order;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/**
 * Goes through one folder from its newest message back to a time, without a restriction: that is
 * one request where nothing is found, and costs the server no view of its own. Pages overlap by one
 * message, by which one sees that others were taken out meanwhile. Used by one thread.
 */
final class NewestFirst {
  private static final Phrase WHAT = ExchangeWork.WALKING_FOLDERS.with();
  private static final int LONGEST_PAGE = 1_000;
  private static final int MOST_VAIN = 50;
  private final Items items;
  private final Folder folder;
  private final Instant since;
  private final Set<ItemId> atLast = new HashSet<>();
  private @Nullable Instant last;
  private int position;
  private int vain;
  private boolean isSorted = true;
  private boolean isAtEnd;

  NewestFirst(Items items, Folder folder, Instant since) {
    this.items = items;
    this.folder = folder;
    this.since = since;
  }

  static ItemQuery query(List<Folder> folders, Page page) {
    return new ItemQuery(
        folders.stream().map(Folder::ref).toList(),
        LastingTraits.LISTED,
        Optional.empty(),
        Order.NEWEST_FIRST,
        page);
  }

  Folder folder() {
    return folder;
  }

  boolean isAtEnd() {
    return isAtEnd;
  }

  /** The next messages; none does not mean the end. */
  List<ListedItem> next() {
    int start = isSorted && position > 0 ? position - 1 : position;
    FoundPage page = page(start);
    for (int back = LONGEST_PAGE; start > 0 && isTornOff(page); back *= 2) {
      start = Math.max(0, start - back);
      page = page(start);
    }
    return taken(page, start);
  }

  private FoundPage page(int start) {
    return items.list(WHAT, folder, query(List.of(folder), new Page(LONGEST_PAGE, start)));
  }

  /** Whether something lies between this page and what was seen before it. */
  private boolean isTornOff(FoundPage page) {
    return isSorted
        && page.items().stream()
            .findFirst()
            .map(first -> !isSeen(ListedItem.of(first)))
            .orElse(true);
  }

  private boolean isSeen(ListedItem item) {
    if (item.id().filter(atLast::contains).isPresent()) {
      return true;
    }
    Instant end = last;
    return isSorted && end != null && item.received().filter(end::isBefore).isPresent();
  }

  /** Those of a page that were not seen before and are new enough. */
  List<ListedItem> taken(FoundPage page, int start) {
    List<ListedItem> listed = ListedItem.all(page.items());
    isSorted = isSorted && isSorted(listed);
    List<ListedItem> fresh = listed.stream().filter(item -> !isSeen(item)).toList();
    List<ListedItem> wanted = fresh.stream().filter(this::isWanted).toList();
    position = start + listed.size();
    isAtEnd = page.isLast() || (isSorted && wanted.size() < fresh.size());
    vain = fresh.isEmpty() ? vain + 1 : 0;
    if (vain == MOST_VAIN) {
      throw new ExchangeException(
          Kind.UNREACHABLE,
          PortSentence.IN_DOING.with(WHAT, EwsSentence.EWS_IN_CIRCLES.with(folder.name())),
          null);
    }
    remember(fresh);
    return wanted;
  }

  private boolean isWanted(ListedItem item) {
    return item.received().filter(since::isAfter).isEmpty();
  }

  /** A server that sorts otherwise is gone through to its end. */
  private static boolean isSorted(List<ListedItem> page) {
    Instant before = Instant.MAX;
    for (ListedItem item : page) {
      Instant now = item.received().orElse(before);
      if (now.isAfter(before)) {
        return false;
      }
      before = now;
    }
    return true;
  }

  private void remember(List<ListedItem> fresh) {
    List<Instant> times = new ArrayList<>();
    fresh.forEach(item -> item.received().ifPresent(times::add));
    Instant end = times.isEmpty() ? last : times.get(times.size() - 1);
    if (!isSorted || end == null || !end.equals(last)) {
      atLast.clear();
    }
    last = end;
    fresh.stream()
        .filter(item -> !isSorted || item.received().map(t -> t.equals(end)).orElse(true))
        .forEach(item -> item.id().ifPresent(atLast::add));
  }
}
