package org.mailtrail.burn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.message.ItemId;

/** One mailbox: its copies, where they lie, and what they were called before. */
final class Box {
  static final String INTAKE = "Inbox";
  static final String ARCHIVE = "Archive";
  static final String NOT_LOGGED = "Not Logged";
  static final List<String> OTHERS = List.of("Customers", "Deleted Items");

  private static final Comparator<Copy> OLDEST_FIRST =
      Comparator.comparing(Copy::receivedAt).thenComparing(Copy::order);

  private final String name;
  private final Plan.Ids ids;
  private final Map<ItemId, Copy> copies = new HashMap<>();
  private final Map<ItemId, Copy> everSeen = new HashMap<>();
  private final Map<ItemId, Copy> ghosts = new HashMap<>();
  private List<Copy> stale = List.of();
  private long last;

  Box(String name, Plan.Ids ids) {
    this.name = name;
    this.ids = ids;
  }

  Plan.Ids ids() {
    return ids;
  }

  Copy put(Mail mail, String folder, Instant receivedAt) {
    last++;
    return keep(new Copy(new ItemId(name + "-" + last), mail, folder, receivedAt, last));
  }

  private Copy keep(Copy copy) {
    copies.put(copy.id(), copy);
    everSeen.put(copy.id(), copy);
    return copy;
  }

  List<Copy> all() {
    return copies.values().stream().sorted(OLDEST_FIRST).toList();
  }

  /** What a list of the intake shows. */
  List<Copy> intake(boolean isStale) {
    List<Copy> shown = new ArrayList<>(isStale ? stale : all());
    ghosts.values().stream().filter(ghost -> !shown.contains(ghost)).forEach(shown::add);
    return shown.stream()
        .filter(copy -> copy.folder().equals(INTAKE))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  /** Lists may show from now on what they show at this moment. */
  void beginStale() {
    stale = intake(false);
  }

  /** It stays listed, whatever becomes of it. */
  void haunt(Copy copy) {
    ghosts.put(copy.id(), copy);
  }

  /** Whether it stays listed: what is moved then is another copy of it. */
  boolean isHauntedBy(Copy copy) {
    return ghosts.values().stream().anyMatch(ghost -> ghost.name().equals(copy.name()));
  }

  Optional<Copy> find(ItemId id) {
    return Optional.ofNullable(copies.get(id));
  }

  /** The copy that was once called so. */
  Optional<Copy> everCalled(ItemId id) {
    return Optional.ofNullable(everSeen.get(id));
  }

  /**
   * Moves it. Public folders are known to go on listing what was moved, and to make another copy of
   * it with each move.
   */
  Optional<Copy> move(ItemId id, String folder) {
    Copy copy = copies.get(id);
    if (copy == null) {
      return Optional.ofNullable(ghosts.get(id))
          .filter(ghost -> ids == Plan.Ids.CHANGE_UNTOLD)
          .map(ghost -> put(ghost.mail(), folder, ghost.receivedAt()));
    }
    if (copy.folder().equals(folder)) {
      return Optional.of(copy);
    }
    copies.remove(id);
    ItemId now = ids == Plan.Ids.STAY ? id : new ItemId(id + "'");
    return Optional.of(keep(copy.movedTo(folder, now)));
  }
}
