package org.mailtrail.ews.item;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderPaths;
import org.mailtrail.ews.message.LastingTraits;

/**
 * What is known of the items that were read lately. Ids change when items move, and a move whose
 * answer is lost leaves only this to find them by.
 */
public final class RecentItems {
  private static final int MOST = 20_000;

  /** Longer than lists lag behind, and than a sweep looks back. */
  private static final Duration LATELY = Duration.ofMinutes(30);

  private final Clock clock;

  /** The longest known first. */
  private final Map<ItemId, Known> known = new LinkedHashMap<>();

  /** Nothing yet. */
  public RecentItems(Clock clock) {
    this.clock = clock;
  }

  /** Of each mailbox as much is kept as came in lately, however long the process lives. */
  public synchronized void forgetOld() {
    Instant lately = clock.instant().minus(LATELY);
    Iterator<Known> eldest = known.values().iterator();
    while (eldest.hasNext() && eldest.next().notedAt.isBefore(lately)) {
      eldest.remove();
    }
  }

  private void note(ItemId item, Known there) {
    known.remove(item); // so that it is the last again
    known.put(item, there);
    if (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
  }

  /**
   * Notes an item as it was read. What was moved away stays known as moved: lists lag behind, and
   * who believes them moves it once more, of which some servers make another copy.
   */
  public synchronized void put(ItemId item, LastingTraits marks, String folder) {
    Known before = known.get(item);
    if (before == null || !before.isMoved || before.folder.equals(folder)) {
      note(item, new Known(item, marks, folder, false, clock.instant()));
    }
  }

  /** The item has another id now, and lies elsewhere; both ids mean it from now on. */
  public synchronized void moved(ItemId item, ItemId now, String folder) {
    find(item)
        .ifPresent(
            old -> {
              Known there = new Known(now, old.marks, folder, true, clock.instant());
              note(item, there);
              note(now, there);
            });
  }

  /** The folder in which the item lies, by which requests about it are routed. */
  public Folder place(ItemId item, FolderPaths folders, Folder otherwise) {
    return find(item).flatMap(known -> folders.seen(known.folder)).orElse(otherwise);
  }

  public synchronized Optional<Known> find(ItemId item) {
    return Optional.ofNullable(known.get(item));
  }

  /**
   * An item.
   *
   * @param now its id now
   * @param marks by what it is known again
   * @param folder in which it lies
   * @param isMoved whether we have put it there
   * @param notedAt when it was read or moved last
   */
  public record Known(
      ItemId now, LastingTraits marks, String folder, boolean isMoved, Instant notedAt) {}
}
