package org.mailtrail.ews.folder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.ews.operation.FolderRef;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/**
 * Folders by path, walked one level at a time and remembered. A path is names between backslashes.
 */
public final class FolderPaths {
  private static final Pattern SEPARATOR = Pattern.compile("\\\\");
  private final FolderRoot ground;
  private final FolderReads reads;
  private final Map<String, Folder> byPath = new ConcurrentHashMap<>();
  private final Map<String, Folder> byId = new ConcurrentHashMap<>();
  private final Map<String, String> nameById = new ConcurrentHashMap<>();

  /** Folders that stand on this ground. */
  public FolderPaths(FolderRoot ground) {
    this.ground = ground;
    this.reads = new FolderReads(ground, folder -> byId.put(folder.id(), folder));
  }

  /** What they stand on. */
  public FolderRoot ground() {
    return ground;
  }

  /** Looks everything up again from now on. */
  public void forget() {
    byPath.clear();
    byId.clear();
    nameById.clear();
  }

  /**
   * The folder at this path.
   *
   * @throws ExchangeException of kind {@code NOT_FOUND}
   */
  public Folder existing(String path) {
    return find(path)
        .orElseThrow(
            () -> new ExchangeException(Kind.NOT_FOUND, EwsSentence.NO_FOLDER_AT.with(path), null));
  }

  /** The folder at this path, if there is one. */
  public Optional<Folder> find(String path) {
    return walk(path, reads::named);
  }

  /** The folder at this path; whatever is missing of it is made. */
  public Folder wanted(String path) {
    return walk(path, (parent, name) -> Optional.of(reads.namedOrMade(parent, name))).orElseThrow();
  }

  /** The folders right below. */
  public List<Folder> below(String path) {
    List<String> names = names(path);
    return names.isEmpty() ? reads.children(ground.root()) : reads.children(existing(path).ref());
  }

  /** The folders right below this one. */
  List<Folder> below(Folder folder) {
    try {
      return reads.children(folder.ref());
    } catch (ExchangeException missing) {
      if (isGone(missing)) {
        return List.of();
      }
      throw missing;
    }
  }

  /** Those of the mailbox's distinguished folders that it has. */
  List<Folder> distinguished(List<String> names) {
    return reads.distinguished(names);
  }

  /** The folder with this id, where it was seen since the last {@link #forget}. */
  public Optional<Folder> seen(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All folders below the root, at any depth; in a mailbox alone. */
  public List<Folder> everywhere() {
    return reads.everywhere();
  }

  /** The name of the folder with this id; empty when it is gone. */
  public String nameOf(String id) {
    return nameById.computeIfAbsent(id, this::readName);
  }

  /** Path without its last name. */
  public static String parentOf(String path) {
    List<String> names = names(path);
    return String.join("\\", names.subList(0, Math.max(0, names.size() - 1)));
  }

  private static List<String> names(String path) {
    return SEPARATOR.splitAsStream(path).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  private Optional<Folder> walk(String path, BiFunction<FolderRef, String, Optional<Folder>> step) {
    FolderRef parent = ground.root();
    Optional<Folder> folder = Optional.empty();
    String walked = "";
    for (String name : names(path)) {
      walked = walked + "\\" + name.toLowerCase(Locale.ROOT);
      FolderRef above = parent;
      folder = Optional.ofNullable(byPath.get(walked)).or(() -> step.apply(above, name));
      if (folder.isEmpty()) {
        return folder;
      }
      remember(walked, folder.get());
      parent = folder.get().ref();
    }
    return folder;
  }

  private void remember(String path, Folder folder) {
    byPath.put(path, folder);
    byId.put(folder.id(), folder);
    nameById.put(folder.id(), folder.name());
  }

  private String readName(String id) {
    try {
      return reads.get(ExchangeWork.READING_FOLDER_NAME.with(), FolderRef.byId(id)).name();
    } catch (ExchangeException missing) {
      if (isGone(missing)) {
        return "";
      }
      throw missing;
    }
  }

  private static boolean isGone(ExchangeException missing) {
    return missing.kind() == Kind.NOT_FOUND || missing.kind() == Kind.ITEM_GONE;
  }
}
