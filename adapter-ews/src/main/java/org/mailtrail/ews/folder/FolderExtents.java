package org.mailtrail.ews.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.ews.operation.FolderRequests;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** How much lies in each folder, however deep. */
public final class FolderExtents {
  private static final Phrase WHAT = ExchangeWork.MEASURING_FOLDERS.with();
  private static final int MOST = 50_000;

  private final FolderPaths folders;

  /** Of these folders. */
  public FolderExtents(FolderPaths folders) {
    this.folders = folders;
  }

  /** Of a mailbox all but search folders, by one deep search. */
  public List<FolderExtent> ofMailbox() {
    Map<String, TreeNode> all = tree();
    return all.values().stream()
        .filter(one -> !one.isSearch())
        .map(one -> new FolderExtent(path(one, all), one.extent()))
        .toList();
  }

  private Map<String, TreeNode> tree() {
    Map<String, TreeNode> all = new LinkedHashMap<>();
    FolderRoot ground = folders.ground();
    boolean more = true;
    while (more) {
      int before = all.size();
      Node page =
          ground.client().one(ground.onHierarchy(WHAT, FolderRequests.tree(ground.root(), before)));
      page.childrenAt("RootFolder", "Folders")
          .forEach(node -> TreeNode.of(node).ifPresent(one -> all.put(one.id(), one)));
      more = all.size() > before && !FoundPage.isLast(page);
      refuseTooMany(all.size());
    }
    return all;
  }

  /** A folder as the deep search tells it. */
  private record TreeNode(String id, String parent, String name, boolean isSearch, Extent extent) {
    static Optional<TreeNode> of(Node node) {
      return Folder.of(node)
          .map(
              folder ->
                  new TreeNode(
                      folder.id(),
                      node.child("ParentFolderId").flatMap(up -> up.attribute("Id")).orElse(""),
                      folder.name(),
                      node.name().equals("SearchFolder"),
                      FolderExtents.extent(folder)));
    }
  }

  /** No longer than there are folders, whatever the server says of what is below what. */
  private static String path(TreeNode folder, Map<String, TreeNode> all) {
    StringBuilder path = new StringBuilder();
    Set<String> passed = new HashSet<>();
    Optional<TreeNode> next = Optional.of(folder);
    while (next.isPresent() && passed.add(next.get().id())) {
      path.insert(0, "\\" + next.get().name());
      next = Optional.ofNullable(all.get(next.get().parent()));
    }
    return path.toString();
  }

  private record Reached(String path, Folder folder) {}

  /** The folders at these paths that are there and all below them, level by level, each once. */
  public List<FolderExtent> below(List<String> paths) {
    Deque<Reached> ahead = reached(paths);
    List<FolderExtent> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (!ahead.isEmpty()) {
      Reached next = ahead.remove();
      if (seen.add(next.folder().id())) {
        all.add(new FolderExtent(next.path(), extent(next.folder())));
        refuseTooMany(all.size());
        for (Folder folder : folders.below(next.folder())) {
          ahead.add(new Reached(next.path() + "\\" + folder.name(), folder));
        }
      }
    }
    return all;
  }

  private Deque<Reached> reached(List<String> paths) {
    Deque<Reached> reached = new ArrayDeque<>();
    for (String path : paths) {
      folders.find(path).ifPresent(folder -> reached.add(new Reached(absolute(path), folder)));
    }
    return reached;
  }

  private static String absolute(String path) {
    return path.startsWith("\\") ? path : "\\" + path;
  }

  private static void refuseTooMany(int folders) {
    if (folders > MOST) {
      throw new ExchangeException(
          Kind.REFUSED,
          PortSentence.IN_DOING.with(WHAT, EwsSentence.MORE_FOLDERS.with(MOST)),
          null);
    }
  }

  private static Extent extent(Folder folder) {
    return Extent.told(folder.items(), folder.bytes());
  }
}
