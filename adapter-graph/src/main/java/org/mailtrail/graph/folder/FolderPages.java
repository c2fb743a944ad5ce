package org.mailtrail.graph.folder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.json.ListBody;
import org.mailtrail.graph.mailbox.FolderOptions;
import org.mailtrail.graph.mailbox.FolderOptions.FolderFacts;
import org.mailtrail.graph.mailbox.MailboxRequests;
import org.mailtrail.graph.telling.GraphSentence;
import org.mailtrail.graph.transport.GraphCall;

/** The folders right below another, page by page. */
final class FolderPages {
  /** Far more than Exchange allows (Exchange Online limits: 10,000 subfolders). */
  static final int MOST_FOLDERS = 20_000;

  private static final Phrase WHAT = ExchangeWork.LISTING_FOLDERS.with();

  private final MailboxRequests requests;
  private final FolderFacts facts;

  FolderPages(MailboxRequests requests, FolderFacts facts) {
    this.requests = requests;
    this.facts = facts;
  }

  /** Those right below the folder, or below the root; none where it has vanished. */
  List<FolderDraft> below(@Nullable String parent) {
    List<FolderDraft> all = new ArrayList<>();
    ListBody<FolderDraft> page;
    do {
      page = page(parent, all.size());
      all.addAll(page.values());
      requireEnd(all.size());
    } while (page.hasMore() && !page.values().isEmpty());
    return all;
  }

  /** Refuses to go on where there are more folders than there can be. */
  static void requireEnd(int folders) {
    if (folders > MOST_FOLDERS) {
      throw new ExchangeException(
          Kind.UNREACHABLE,
          PortSentence.IN_DOING.with(WHAT, GraphSentence.GRAPH_IN_CIRCLES.with()),
          null);
    }
  }

  private ListBody<FolderDraft> page(@Nullable String parent, int skip) {
    FolderOptions options = new FolderOptions(null, facts, skip);
    GraphCall call =
        parent == null
            ? requests.folders(WHAT, options)
            : requests.childFolders(WHAT, parent, options);
    try {
      return requests
          .client()
          .send(call, body -> ListBody.read(body, FolderOptions.PAGE, FolderDraft::new));
    } catch (ExchangeException vanished) {
      if (parent != null && vanished.kind() == Kind.NOT_FOUND) {
        return ListBody.empty();
      }
      throw vanished;
    }
  }
}
