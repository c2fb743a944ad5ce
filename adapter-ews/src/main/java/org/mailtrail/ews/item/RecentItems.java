package org.mailtrail.ews.item;

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
  private final Map<ItemId, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemId, Known> eldest) {
          return size() > MOST;
        }
      };

  /** Nothing yet. */
  public RecentItems() {}

  /**
   * Notes an item as it was read. What was moved away stays known as moved: lists lag behind, and
   * who believes them moves it once more, of which some servers make another copy.
   */
  public synchronized void put(ItemId item, LastingTraits marks, String folder) {
    Known before = known.get(item);
    if (before == null || !before.isMoved || before.folder.equals(folder)) {
      known.put(item, new Known(item, marks, folder, false));
    }
  }

  /** The item has another id now, and lies elsewhere; both ids mean it from now on. */
  public synchronized void moved(ItemId item, ItemId now, String folder) {
    find(item)
        .ifPresent(
            old -> {
              Known there = new Known(now, old.marks, folder, true);
              known.put(item, there);
              known.put(now, there);
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
   */
  public record Known(ItemId now, LastingTraits marks, String folder, boolean isMoved) {}
}
