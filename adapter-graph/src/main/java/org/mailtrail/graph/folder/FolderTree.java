package org.mailtrail.graph.folder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.mailbox.FolderOptions.FolderFacts;
import org.mailtrail.graph.mailbox.MailboxRequests;
import org.mailtrail.graph.transport.GraphCall;

/** All folders of a mailbox in which copies of mail can lie, however deep. */
public final class FolderTree {
  /** Where nobody files a received copy (Graph: resource mailFolder, well-known names). */
  private static final List<String> PASSED_OVER =
      List.of("junkemail", "drafts", "sentitems", "outbox");

  private final MailboxRequests requests;
  private final FolderPages pages;
  private final Map<String, String> wellKnown = new ConcurrentHashMap<>();

  /** The folders of this mailbox. */
  public FolderTree(MailboxRequests requests) {
    this.requests = requests;
    this.pages = new FolderPages(requests, FolderFacts.NAMES);
  }

  /**
   * Their ids, each once.
   *
   * @param first those that come first
   * @param intake the one that is left out, with those of the same kind as junk and drafts, and
   *     search folders
   */
  public List<String> ids(List<String> first, String intake) {
    Set<String> ids = new LinkedHashSet<>(first);
    Set<String> done = passedOver();
    Deque<FolderDraft> ahead = new ArrayDeque<>(pages.below(null));
    while (!ahead.isEmpty()) {
      FolderDraft folder = ahead.remove();
      String id = folder.place().id();
      if (!id.isEmpty() && !folder.isSearch() && done.add(id)) {
        FolderPages.requireEnd(done.size());
        ids.add(id);
        ahead.addAll(folder.children() > 0 ? pages.below(id) : List.of());
      }
    }
    ids.remove(intake);
    return List.copyOf(ids);
  }

  private Set<String> passedOver() {
    Set<String> ids = new HashSet<>();
    PASSED_OVER.forEach(name -> ids.add(wellKnown.computeIfAbsent(name, this::idOf)));
    return ids;
  }

  /** A mailbox may lack one. */
  private String idOf(String wellKnownName) {
    try {
      GraphCall call =
          requests.folder(ExchangeWork.READING_FOLDER.with(wellKnownName), wellKnownName);
      return requests
          .client()
          .send(call, body -> JsonStream.read(body, new FolderDraft()))
          .place()
          .id();
    } catch (ExchangeException missing) {
      if (missing.kind() == Kind.NOT_FOUND) {
        return "";
      }
      throw missing;
    }
  }
}
