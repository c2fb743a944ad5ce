package org.mailtrail.graph.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.graph.batch.BatchReads;
import org.mailtrail.graph.batch.SideBySide;
import org.mailtrail.graph.batch.Step;
import org.mailtrail.graph.batch.StepAnswer;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.ListBody;
import org.mailtrail.graph.message.MessageDraft;
import org.mailtrail.graph.message.PropertyDraft;
import org.mailtrail.graph.transport.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists and reads messages, oldest first. */
public final class MessageLists {
  private static final Logger LOG = LoggerFactory.getLogger(MessageLists.class);
  private static final String FETCHING = "reading messages";

  private final MailboxRequests requests;
  private final SideBySide threads;
  private final Digests digests;
  private volatile boolean readsOneByOne;

  /** Lists of this mailbox. */
  public MessageLists(MailboxRequests requests, SideBySide threads) {
    this.requests = requests;
    this.threads = threads;
    this.digests = new Digests(requests);
  }

  /**
   * A folder's oldest messages.
   *
   * @return fewer than asked for only when there are no more
   */
  public List<IntakeItem> read(String folder, int atMost, int offset) {
    if (!readsOneByOne) {
      try {
        return inFull(folder, atMost, offset);
      } catch (ExchangeException refused) {
        if (refused.kind() != Kind.REFUSED) {
          throw refused;
        }
        LOG.warn(
            "Lists with all properties are refused; messages are read by id: {}",
            refused.getMessage());
      }
    }
    List<ItemId> ids = references(folder, null, atMost, offset).stream().map(ItemRef::id).toList();
    List<IntakeItem> items = fetch(ids);
    readsOneByOne = true;
    return items;
  }

  /** References to what a folder has received since then. */
  public List<ItemRef> receivedSince(String folder, Instant since, int atMost, int offset) {
    return references(folder, "receivedDateTime ge " + since, atMost, offset);
  }

  /** Reads messages by id; those that are gone are left out. */
  public List<IntakeItem> fetch(List<ItemId> items) {
    return threads.work(items, this::fetchChunk);
  }

  private List<IntakeItem> inFull(String folder, int atMost, int offset) {
    ListOptions options =
        new ListOptions(MessageDraft.SELECT, PropertyDraft.EXPAND_BOTH, null, atMost, offset);
    List<IntakeItem> items = new ArrayList<>(atMost);
    for (MessageDraft draft : list(folder, options, MessageDraft::new)) {
      ifNamed(draft.id()).ifPresent(id -> items.add(draft.item(id, digests::of)));
    }
    return items;
  }

  private List<ItemRef> references(String folder, @Nullable String filter, int atMost, int offset) {
    ListOptions options = new ListOptions(CopyDraft.REFERENCE, null, filter, atMost, offset);
    return list(folder, options, CopyDraft::new).stream()
        .map(CopyDraft::reference)
        .flatMap(reference -> ifNamed(reference).stream())
        .toList();
  }

  /** The server may give less than asked for; nothing is moved meanwhile, so $skip can go on. */
  private <S extends FieldSink> List<S> list(
      String folder, ListOptions options, Supplier<S> drafts) {
    List<S> all = new ArrayList<>();
    ListBody<S> page;
    do {
      page =
          requests
              .client()
              .send(
                  requests.list("listing messages", folder, options.from(all.size())),
                  body -> ListBody.read(body, drafts));
      all.addAll(page.values());
    } while (page.hasMore() && !page.values().isEmpty() && all.size() < options.top());
    return all;
  }

  private static <T> Optional<T> ifNamed(Optional<T> named) {
    if (named.isEmpty()) {
      LOG.warn("Graph has listed a message without id; it is left where it is");
    }
    return named;
  }

  private List<IntakeItem> fetchChunk(List<ItemId> items) {
    BatchReads<MessageDraft> reads =
        new BatchReads<>(requests.client(), FETCHING, MessageDraft::new);
    List<StepAnswer<MessageDraft>> answers =
        reads.read(
            items.stream()
                .map(
                    item ->
                        Step.read(
                            requests.mailbox(),
                            item,
                            MessageDraft.SELECT,
                            PropertyDraft.EXPAND_BOTH))
                .toList());
    List<IntakeItem> read = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      item(items.get(i), answers.get(i)).ifPresent(read::add);
    }
    return read;
  }

  private Optional<IntakeItem> item(ItemId item, StepAnswer<MessageDraft> answer) {
    if (answer.refusal().isEmpty()) {
      return Optional.of(answer.body().item(item, digests::of));
    }
    Refusal refusal = answer.refusal().get();
    return switch (refusal.kind(Kind.ITEM_GONE)) {
      case ITEM_GONE -> Optional.empty();
      case REFUSED ->
          Optional.of(new IntakeItem.Illegible(item, Optional.empty(), refusal.toString()));
      default -> throw refusal.exception(FETCHING, Kind.ITEM_GONE);
    };
  }
}
