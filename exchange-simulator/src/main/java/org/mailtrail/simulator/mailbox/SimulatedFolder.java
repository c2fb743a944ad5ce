package org.mailtrail.simulator.mailbox;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A folder of a mailbox; guarded by its mailbox. */
public final class SimulatedFolder {
  static final Comparator<Item> OLDEST_FIRST =
      Comparator.comparing(Item::receivedAt).thenComparingLong(Item::sequence);

  /** In place of a well-known name. */
  static final String SEARCH = "(search)";

  /** In place of a well-known name. */
  static final String HIDDEN = "(hidden)";

  /** The well-known name of the folder of what can be recovered; it lies below no other. */
  static final String RECOVERABLE = "recoverableitemsdeletions";

  private final String id;
  private volatile String displayName;
  private final @Nullable String wellKnownName;
  private final @Nullable SimulatedFolder parent;
  private final NavigableSet<Item> items = new TreeSet<>(OLDEST_FIRST);
  private final NavigableSet<Item> stale = new TreeSet<>(OLDEST_FIRST);
  private volatile long mostItems = Long.MAX_VALUE;
  private volatile long mostBytes = Long.MAX_VALUE;

  SimulatedFolder(
      String id,
      String displayName,
      @Nullable String wellKnownName,
      @Nullable SimulatedFolder parent) {
    this.id = id;
    this.displayName = displayName;
    this.wellKnownName = wellKnownName;
    this.parent = parent;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Its name as a person sees it. */
  public String displayName() {
    return displayName;
  }

  /** Gives it another name, as mailboxes in other languages have them. */
  public void rename(String name) {
    displayName = name;
  }

  /** Graph's well-known name, such as {@code inbox}. */
  public @Nullable String wellKnownName() {
    return isSearch() || isHidden() ? null : wellKnownName;
  }

  /** The folder in which it lies; null for the root. */
  public @Nullable SimulatedFolder parent() {
    return parent;
  }

  /** Its items, oldest first. */
  public List<Item> items() {
    return List.copyOf(items);
  }

  /** Whether it is a search folder: its items lie elsewhere. */
  public boolean isSearch() {
    return SEARCH.equals(wellKnownName);
  }

  /** Whether people do not see it. */
  public boolean isHidden() {
    return HIDDEN.equals(wellKnownName);
  }

  /** How many items lie in it. */
  public int size() {
    return items.size();
  }

  /**
   * From now on the folder takes no more (page "Limits for public folders": a million items and 10
   * GB); what would be too much is refused over EWS.
   */
  public void holdAtMost(long items, long bytes) {
    mostItems = items;
    mostBytes = bytes;
  }

  /** Whether it has as many items as it may. */
  public boolean isFull() {
    return items.size() >= mostItems;
  }

  /** Whether there is room for so many bytes more. */
  public boolean hasRoomFor(long bytes) {
    return mostBytes == Long.MAX_VALUE
        || items.stream().mapToLong(Item::size).sum() + bytes <= mostBytes;
  }

  NavigableSet<Item> content() {
    return items;
  }

  /** What has left it, but is still listed. */
  NavigableSet<Item> stale() {
    return stale;
  }

  /** What a list of it shows. */
  NavigableSet<Item> listed() {
    if (stale.isEmpty()) {
      return items;
    }
    NavigableSet<Item> listed = new TreeSet<>(items);
    listed.addAll(stale);
    return listed;
  }
}
