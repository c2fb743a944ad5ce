package org.mailtrail.graph.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.graph.mailbox.MailboxRequests;

/** How much lies in each folder of a mailbox, however deep. */
public final class FolderTreeExtents {
  private final FolderPages pages;

  /** Of this mailbox. */
  public FolderTreeExtents(MailboxRequests requests) {
    this.pages = new FolderPages(requests, true);
  }

  /** A folder, and the path to the one above it. */
  private record Reached(String above, FolderDraft folder) {
    String path() {
      return above + "\\" + folder.name();
    }
  }

  /** All of them, each once. */
  public List<FolderExtent> all() {
    List<FolderExtent> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Reached> ahead = new ArrayDeque<>(below(null, ""));
    while (!ahead.isEmpty()) {
      Reached next = ahead.remove();
      String id = next.folder().place().id();
      if (id.isEmpty() || next.folder().isSearch() || !seen.add(id)) {
        continue;
      }
      all.add(
          new FolderExtent(next.path(), Extent.told(next.folder().items(), next.folder().bytes())));
      if (seen.size() > FolderPages.MOST_FOLDERS) {
        throw FolderPages.inCircles();
      }
      if (next.folder().children() > 0) {
        ahead.addAll(below(id, next.path()));
      }
    }
    return all;
  }

  private List<Reached> below(@Nullable String id, String path) {
    return pages.below(id).stream().map(folder -> new Reached(path, folder)).toList();
  }
}
