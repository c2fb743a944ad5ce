package org.mailtrail.graph.mailbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.json.ListBody;
import org.mailtrail.graph.telling.GraphSentence;

/**
 * Walks through folders by the time of receipt: each page begins where the one before ended, so
 * that what is moved away meanwhile shifts nothing.
 */
public final class GraphWalk implements FolderWalk {
  private static final int PAGE = 1_000;

  /** Graph may give pages with nothing on them although more follow; a circle gives no others. */
  private static final int MOST_VAIN = 10;

  private final MessageLists lists;
  private final Supplier<List<String>> way;
  private final Instant receivedSince;
  private final SeenIds seen = new SeenIds();
  private final Deque<ItemRef> found = new ArrayDeque<>();
  private @Nullable Deque<String> ahead;
  private Instant from;
  private int skip;
  private int vain;

  /**
   * A walk, which begins with the first question.
   *
   * @param way the ids of the folders
   */
  public GraphWalk(MessageLists lists, Supplier<List<String>> way, Instant receivedSince) {
    this.lists = lists;
    this.way = way;
    this.receivedSince = receivedSince;
    this.from = receivedSince;
  }

  @Override
  public List<ItemRef> next(int atMost) {
    if (atMost < 1 || atMost > PAGE) {
      throw new IllegalArgumentException("1 to 1000 messages, not " + atMost);
    }
    fetch();
    List<ItemRef> next = new ArrayList<>();
    while (next.size() < atMost && !found.isEmpty()) {
      next.add(found.remove());
    }
    return next;
  }

  /** Reads until something is found or the way ends. */
  private void fetch() {
    Deque<String> folders = ahead == null ? new ArrayDeque<>(way.get()) : ahead;
    ahead = folders;
    while (found.isEmpty() && !folders.isEmpty()) {
      if (!hasMore(folders.element())) {
        folders.remove();
        enter();
      }
    }
  }

  private void enter() {
    from = receivedSince;
    skip = 0;
    vain = 0;
  }

  /** Reads a page; gives whether there may be more in the folder, which may have vanished. */
  private boolean hasMore(String folder) {
    try {
      ListBody<CopyDraft> page = lists.received(folder, from, PAGE, skip);
      vain = take(page.values()) ? 0 : vain + 1;
      if (page.hasMore() && vain > MOST_VAIN) {
        throw inCircles();
      }
      return page.hasMore();
    } catch (ExchangeException vanished) {
      if (vanished.kind() == Kind.NOT_FOUND) {
        return false;
      }
      throw vanished;
    }
  }

  private static ExchangeException inCircles() {
    return new ExchangeException(
        Kind.UNREACHABLE,
        PortSentence.IN_DOING.with(
            ExchangeWork.WALKING_FOLDERS.with(), GraphSentence.GRAPH_IN_CIRCLES.with()),
        null);
  }

  private boolean take(List<CopyDraft> page) {
    boolean isNew = false;
    Instant last = from;
    for (CopyDraft copy : page) {
      last = copy.received().filter(last::isBefore).orElse(last);
      ItemRef ref = copy.reference().orElse(null);
      if (ref != null && seen.add(ref.id().value())) {
        found.add(ref);
        isNew = true;
      }
    }
    skip = last.isAfter(from) ? 0 : skip + (page.isEmpty() ? PAGE : page.size());
    from = last;
    return isNew;
  }
}
