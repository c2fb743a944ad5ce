package org.mailtrail.ews.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.ews.operation.FolderRef;
import org.mailtrail.ews.operation.FolderRequests;
import org.mailtrail.ews.operation.Operation;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.ews.transport.SoapCall;

/**
 * Folders by path, walked one level at a time and remembered. A path is names between backslashes.
 */
public final class FolderPaths {
  private static final Pattern SEPARATOR = Pattern.compile("\\\\");
  private static final int MOST = 50_000;
  private final FolderRoot ground;
  private final Map<String, Folder> byPath = new ConcurrentHashMap<>();
  private final Map<String, Folder> byId = new ConcurrentHashMap<>();
  private final Map<String, String> nameById = new ConcurrentHashMap<>();

  /** Folders that stand on this ground. */
  public FolderPaths(FolderRoot ground) {
    this.ground = ground;
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
            () -> new ExchangeException(Kind.NOT_FOUND, "there is no folder " + path, null));
  }

  /** The folder at this path, if there is one. */
  public Optional<Folder> find(String path) {
    return walk(path, this::named);
  }

  /** The folder at this path; whatever is missing of it is made. */
  public Folder wanted(String path) {
    return walk(path, (parent, name) -> Optional.of(namedOrMade(parent, name))).orElseThrow();
  }

  /** The folders right below. */
  public List<Folder> below(String path) {
    List<String> names = names(path);
    return names.isEmpty() ? children(ground.root()) : children(existing(path).ref());
  }

  /** The folders right below this one. */
  List<Folder> below(Folder folder) {
    try {
      return children(folder.ref());
    } catch (ExchangeException missing) {
      if (missing.kind() == Kind.NOT_FOUND || missing.kind() == Kind.ITEM_GONE) {
        return List.of();
      }
      throw missing;
    }
  }

  /** Those of the mailbox's distinguished folders that it has. */
  List<Folder> distinguished(List<String> names) {
    List<FolderRef> wanted =
        names.stream().map(name -> FolderRef.distinguished(name, ground.owner())).toList();
    SoapCall call = ground.onHierarchy("reading folders", FolderRequests.get(wanted, false));
    return ground.client().all(call).stream()
        .filter(answer -> answer.refusal().isEmpty())
        .flatMap(answer -> answer.node().childrenAt("Folders").stream())
        .flatMap(node -> Folder.of(node).stream())
        .toList();
  }

  /** The folder with this id, where it was seen since the last {@link #forget}. */
  public Optional<Folder> seen(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All folders below the root, at any depth; in a mailbox alone. */
  public List<Folder> everywhere() {
    return pages(offset -> FolderRequests.find(ground.root(), true, offset));
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
      byPath.put(walked, folder.get());
      byId.put(folder.get().id(), folder.get());
      nameById.put(folder.get().id(), folder.get().name());
      parent = folder.get().ref();
    }
    return folder;
  }

  private Optional<Folder> named(FolderRef parent, String name) {
    Optional<FolderRef> wellKnown = ground.wellKnown(name).filter(n -> parent.isDistinguished());
    if (wellKnown.isPresent()) {
      return Optional.of(get("reading the folder " + name, wellKnown.get()));
    }
    SoapCall call =
        ground.onHierarchy("looking for the folder " + name, ground.named(parent, name));
    ResponseMessage answer =
        ground.client().all(call).stream().findFirst().orElseGet(ResponseMessage::none);
    return found(answer, parent, call).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /** A server that does not bear the restriction tells all of them. */
  private Stream<Folder> found(ResponseMessage answer, FolderRef parent, SoapCall call) {
    if (answer.refusal().filter(EwsRefusal::isOfRestriction).isPresent()) {
      return children(parent).stream();
    }
    answer
        .refusal()
        .ifPresent(
            refusal -> {
              throw refusal.exception(call.what(), call.route());
            });
    return folders(answer.node());
  }

  private Folder namedOrMade(FolderRef parent, String name) {
    return named(parent, name).orElseGet(() -> create(parent, name));
  }

  /** Somebody else, or a request whose answer was lost, may have made it meanwhile. */
  private Folder create(FolderRef parent, String name) {
    String what = "making the folder " + name;
    try {
      Node made =
          ground.client().one(ground.onHierarchy(what, FolderRequests.create(parent, name)));
      Optional<Folder> folder =
          made.childrenAt("Folders").stream().flatMap(node -> Folder.of(node).stream()).findFirst();
      return get(what, folder.orElseThrow(() -> noId(name)).ref());
    } catch (ExchangeException refused) {
      return children(parent).stream()
          .filter(folder -> folder.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> refused);
    }
  }

  private static ExchangeException noId(String name) {
    return new ExchangeException(Kind.REFUSED, "Exchange gives no id for the folder " + name, null);
  }

  private Folder get(String what, FolderRef folder) {
    SoapCall call = ground.onHierarchy(what, FolderRequests.get(folder, ground.isPublic()));
    return ground.client().one(call).childrenAt("Folders").stream()
        .flatMap(node -> Folder.of(node).stream())
        .findFirst()
        .orElseThrow(() -> noId(folder.id()));
  }

  private List<Folder> children(FolderRef parent) {
    return pages(offset -> ground.children(parent, offset));
  }

  private List<Folder> pages(java.util.function.IntFunction<Operation> request) {
    Map<String, Folder> all = new LinkedHashMap<>();
    boolean more = true;
    while (more) {
      int before = all.size();
      SoapCall call = ground.onHierarchy("listing the folders", request.apply(before));
      Node page = ground.client().one(call);
      folders(page).forEach(folder -> all.put(folder.id(), folder));
      byId.putAll(all);
      more = all.size() > before && !FoundPage.isLast(page);
      if (all.size() > MOST) {
        throw new ExchangeException(
            Kind.REFUSED, "listing the folders: there are more than " + MOST, null);
      }
    }
    return List.copyOf(all.values());
  }

  private static Stream<Folder> folders(Node answer) {
    return answer.childrenAt("RootFolder", "Folders").stream()
        .flatMap(node -> Folder.of(node).stream());
  }

  private String readName(String id) {
    try {
      return get("reading a folder's name", FolderRef.byId(id)).name();
    } catch (ExchangeException missing) {
      if (missing.kind() == Kind.NOT_FOUND || missing.kind() == Kind.ITEM_GONE) {
        return "";
      }
      throw missing;
    }
  }
}
