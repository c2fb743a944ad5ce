package org.mailtrail.simulator.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The folders of one mailbox, which sees to it that one uses them at a time. */
final class SimulatedFolders {
  private static final List<String[]> WELL_KNOWN =
      List.of(
          new String[] {"inbox", "Inbox"},
          new String[] {"archive", "Archive"},
          new String[] {"drafts", "Drafts"},
          new String[] {"sentitems", "Sent Items"},
          new String[] {"deleteditems", "Deleted Items"},
          new String[] {"junkemail", "Junk Email"},
          new String[] {"outbox", "Outbox"});

  private final Ids ids;
  private final SimulatedFolder root;
  private final Map<String, SimulatedFolder> byId = new LinkedHashMap<>();

  private SimulatedFolders(Ids ids, SimulatedFolder root) {
    this.ids = ids;
    this.root = add(root);
  }

  /** The well-known ones. */
  static SimulatedFolders ofUser(Ids ids) {
    SimulatedFolders folders =
        new SimulatedFolders(
            ids,
            new SimulatedFolder(
                ids.next("AQMk"), "Top of Information Store", "msgfolderroot", null));
    WELL_KNOWN.forEach(names -> folders.add(folders.fresh(names[1], names[0], folders.root)));
    return folders;
  }

  /** The root of public folders alone. */
  static SimulatedFolders ofPublicFolders(Ids ids) {
    return new SimulatedFolders(
        ids, new SimulatedFolder(ids.next("AQEu"), "IPM_SUBTREE", "publicfoldersroot", null));
  }

  private SimulatedFolder fresh(String name, @Nullable String wellKnown, SimulatedFolder parent) {
    return new SimulatedFolder(ids.next("AQMk"), name, wellKnown, parent);
  }

  private SimulatedFolder add(SimulatedFolder folder) {
    byId.put(folder.id(), folder);
    return folder;
  }

  SimulatedFolder root() {
    return root;
  }

  /** By id or well-known name. */
  Optional<SimulatedFolder> find(String idOrName) {
    SimulatedFolder found = byId.get(idOrName);
    return found != null
        ? Optional.of(found)
        : byId.values().stream()
            .filter(f -> idOrName.equalsIgnoreCase(f.wellKnownName()))
            .findFirst();
  }

  /** Wherever it lies. */
  Optional<SimulatedFolder> named(String displayName) {
    return byId.values().stream()
        .filter(f -> f.displayName().equalsIgnoreCase(displayName))
        .findFirst();
  }

  List<SimulatedFolder> children(SimulatedFolder parent) {
    return byId.values().stream().filter(f -> parent.equals(f.parent())).toList();
  }

  /** All but the root. */
  List<SimulatedFolder> all() {
    return byId.values().stream().filter(f -> f.parent() != null).toList();
  }

  /** A new one; empty when one of this name lies there already. */
  Optional<SimulatedFolder> create(SimulatedFolder parent, String displayName) {
    boolean exists =
        children(parent).stream().anyMatch(f -> f.displayName().equalsIgnoreCase(displayName));
    return exists ? Optional.empty() : Optional.of(add(fresh(displayName, null, parent)));
  }

  /** A new one that shows what lies in all others. */
  SimulatedFolder searching(String displayName) {
    return add(fresh(displayName, SimulatedFolder.SEARCH, root));
  }

  /** A new one that people do not see. */
  SimulatedFolder hidden(SimulatedFolder parent, String displayName) {
    return add(fresh(displayName, SimulatedFolder.HIDDEN, parent));
  }

  /** What was deleted for good; it lies below no other. */
  SimulatedFolder recoverable() {
    return find(SimulatedFolder.RECOVERABLE)
        .orElseGet(
            () ->
                add(
                    new SimulatedFolder(
                        ids.next("AQMk"), "Deletions", SimulatedFolder.RECOVERABLE, null)));
  }

  void remove(SimulatedFolder folder) {
    byId.remove(folder.id());
  }

  /** No list shows any more what has left its folder. */
  void refresh() {
    byId.values().forEach(folder -> folder.stale().clear());
  }

  /** What lies in them, oldest first; but for what is recoverable. */
  NavigableSet<Item> everything() {
    NavigableSet<Item> all = new TreeSet<>(SimulatedFolder.OLDEST_FIRST);
    byId.values().stream()
        .filter(folder -> !SimulatedFolder.RECOVERABLE.equals(folder.wellKnownName()))
        .forEach(folder -> all.addAll(folder.content()));
    return all;
  }
}
