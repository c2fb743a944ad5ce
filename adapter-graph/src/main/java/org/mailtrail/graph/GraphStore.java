package org.mailtrail.graph;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.batch.BatchReads;
import org.mailtrail.graph.batch.BatchStep;
import org.mailtrail.graph.batch.Budget;
import org.mailtrail.graph.batch.StepAnswer;
import org.mailtrail.graph.folder.RootFolders;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.ListBody;
import org.mailtrail.graph.mailbox.CopyDraft;
import org.mailtrail.graph.mailbox.MailboxRequests;
import org.mailtrail.graph.transport.GraphCall;
import org.mailtrail.graph.transport.GraphRefusal;

/** The messages of a mailbox in Exchange Online. */
final class GraphStore implements MessageStore {
  private static final Phrase ASKING = ExchangeWork.ASKING_WHICH_ARE_THERE.with();
  private static final int MOST_COPIES = 100;

  private final MailboxRequests requests;
  private final RootFolders folders;

  GraphStore(MailboxRequests requests) {
    this.requests = requests;
    this.folders = new RootFolders(requests);
  }

  @Override
  public Optional<Located> locate(ItemId item) {
    try {
      GraphCall call =
          requests.message(ExchangeWork.LOOKING_WHERE_MESSAGE_LIES.with(), item, CopyDraft.PLACE);
      CopyDraft copy = requests.client().send(call, body -> JsonStream.read(body, new CopyDraft()));
      return located(copy);
    } catch (ExchangeException refused) {
      if (refused.kind() == Kind.ITEM_GONE) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  @Override
  public Set<ItemId> present(Collection<ItemId> items) {
    List<ItemId> all = List.copyOf(items);
    Set<ItemId> there = new HashSet<>();
    for (int from = 0; from < all.size(); from += BatchReads.MOST_STEPS) {
      List<ItemId> some = all.subList(from, Math.min(all.size(), from + BatchReads.MOST_STEPS));
      List<StepAnswer<CopyDraft>> answers = asked(some);
      for (int i = 0; i < some.size(); i++) {
        if (isThere(answers.get(i))) {
          there.add(some.get(i));
        }
      }
    }
    return there;
  }

  /** One batch after another, each in one lane: passes work beside it. */
  private List<StepAnswer<CopyDraft>> asked(List<ItemId> items) {
    return new BatchReads<>(requests.client(), ASKING, CopyDraft::new, Budget.ofPassingAnswers())
        .read(
            items.stream()
                .map(item -> BatchStep.read(requests.mailbox(), item, CopyDraft.ID, ""))
                .toList());
  }

  private static boolean isThere(StepAnswer<CopyDraft> answer) {
    Optional<GraphRefusal> refusal = answer.refusal();
    return refusal.isEmpty()
        || switch (refusal.get().kind(Kind.ITEM_GONE)) {
          case ITEM_GONE -> false;
          case REFUSED -> true;
          default -> throw refusal.get().exception(ASKING, Kind.ITEM_GONE);
        };
  }

  @Override
  public List<Located> search(MessageKey key) {
    if (!key.isMessageId()) {
      return List.of();
    }
    String filter = "internetMessageId eq '" + key.value().replace("'", "''") + "'";
    GraphCall call =
        requests.search(
            ExchangeWork.SEARCHING_MESSAGE.with(), filter, CopyDraft.PLACE, MOST_COPIES);
    return requests
        .client()
        .send(call, body -> ListBody.read(body, MOST_COPIES, CopyDraft::new))
        .values()
        .stream()
        .flatMap(copy -> located(copy).stream())
        .toList();
  }

  @Override
  public InputStream open(ItemId item) {
    return requests.client().open(requests.content(ExchangeWork.OPENING_MESSAGE.with(), item));
  }

  private Optional<Located> located(CopyDraft copy) {
    return copy.id().map(id -> new Located(id, folders.nameOf(copy.folder()), copy.webLink()));
  }
}
