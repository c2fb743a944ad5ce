package org.mailtrail.graph.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.mailbox.FolderOptions.FolderFacts;
import org.mailtrail.graph.mailbox.MailboxRequests;

/**
 * How much lies in each folder of a mailbox, however deep, hidden ones too, and in the one of
 * deleted messages that can be recovered. Other recoverable items (versions, purges, holds) are
 * beyond Graph.
 */
public final class FolderTreeExtents {
  /** The one folder of recoverable items that Graph knows (resource type mailFolder). */
  private static final String DELETIONS = "recoverableitemsdeletions";

  private final MailboxRequests requests;
  private final FolderPages pages;

  /** Of this mailbox. */
  public FolderTreeExtents(MailboxRequests requests) {
    this.requests = requests;
    this.pages = new FolderPages(requests, FolderFacts.EVERYTHING);
  }

  /** A folder, and the path to the one above it. */
  private record Reached(String above, FolderDraft folder) {
    String path() {
      return above + "\\" + folder.name();
    }

    String id() {
      return folder.place().id();
    }

    FolderExtent extent() {
      return new FolderExtent(path(), Extent.told(folder.items(), folder.bytes()));
    }
  }

  /** All of them, each once. */
  public List<FolderExtent> all() {
    List<FolderExtent> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Reached> ahead = new ArrayDeque<>(below(null, ""));
    while (!ahead.isEmpty()) {
      Reached next = ahead.remove();
      if (next.id().isEmpty() || next.folder().isSearch() || !seen.add(next.id())) {
        continue;
      }
      FolderPages.requireEnd(seen.size());
      all.add(next.extent());
      ahead.addAll(next.folder().children() > 0 ? below(next.id(), next.path()) : List.of());
    }
    recoverable().ifPresent(all::add);
    return all;
  }

  /** Not every mailbox has it, and not every account may see it. */
  private Optional<FolderExtent> recoverable() {
    try {
      FolderDraft folder =
          requests
              .client()
              .send(
                  requests.measured(ExchangeWork.MEASURING_RECOVERABLE.with(), DELETIONS),
                  body -> JsonStream.read(body, new FolderDraft()));
      return Optional.of(
          new FolderExtent(FolderExtent.RECOVERABLE, Extent.told(folder.items(), folder.bytes())));
    } catch (ExchangeException closed) {
      if (closed.kind() == Kind.NOT_FOUND || closed.kind() == Kind.FORBIDDEN) {
        return Optional.empty();
      }
      throw closed;
    }
  }

  private List<Reached> below(@Nullable String id, String path) {
    return pages.below(id).stream().map(folder -> new Reached(path, folder)).toList();
  }
}
