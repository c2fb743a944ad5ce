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
  private static final int MOST = 1_000;
  private static final int ONE_BY_ONE = 100;
  private static final String TOO_LARGE =
      "what Graph tells of it is larger than " + (ListBody.ELEMENT_BYTES >> 20) + " MB";
  private static final String FETCHING = "reading messages";

  private final MailboxRequests requests;
  private final SideBySide threads;
  private final Digests digests;
  private volatile boolean readsOneByOne;
  private volatile int affordable = MOST;

  /** Lists of this mailbox. */
  public MessageLists(MailboxRequests requests, SideBySide threads) {
    this.requests = requests;
    this.threads = threads;
    this.digests = new Digests(requests);
  }

  /**
   * Messages as they are waiting.
   *
   * @param hasMore whether more of them wait
   */
  public record Page(List<IntakeItem> items, boolean hasMore) {}

  /** A folder's oldest messages: fewer than asked for where they are large. */
  public Page read(String folder, int atMost, int offset) {
    if (!readsOneByOne) {
      try {
        return inFull(folder, Math.min(atMost, affordable), offset);
      } catch (ExchangeException refused) {
        if (refused.kind() != Kind.REFUSED) {
          throw refused;
        }
        LOG.warn(
            "Lists with all properties are refused; messages are read by id: {}",
            refused.getMessage());
      }
    }
    ListBody<CopyDraft> page = references(folder, null, Math.min(atMost, ONE_BY_ONE), offset);
    List<IntakeItem> items = fetch(named(page).stream().map(ItemRef::id).toList());
    readsOneByOne = true;
    return new Page(items, page.hasMore());
  }

  /** References to what a folder has received since then. */
  public List<ItemRef> receivedSince(String folder, Instant since, int atMost, int offset) {
    return named(references(folder, "receivedDateTime ge " + since, atMost, offset));
  }

  /** Reads messages by id; those that are gone are left out. */
  public List<IntakeItem> fetch(List<ItemId> items) {
    return threads.work(items, this::fetchChunk);
  }

  private Page inFull(String folder, int atMost, int offset) {
    ListOptions options =
        new ListOptions(MessageDraft.SELECT, PropertyDraft.EXPAND, null, atMost, offset);
    ListBody<MessageDraft> page = page(folder, options, MessageDraft::new);
    affordable = page.isCut() ? Math.max(1, page.values().size()) : Math.min(MOST, 2 * affordable);
    if (page.isTooLarge()) {
      return tooLarge(folder, offset);
    }
    List<IntakeItem> items = new ArrayList<>();
    for (MessageDraft draft : page.values()) {
      ifNamed(draft.id()).ifPresent(id -> items.add(item(id, draft)));
    }
    return new Page(items, page.hasMore());
  }

  /** The oldest message alone is too much to be read, so it is told by its reference. */
  private Page tooLarge(String folder, int offset) {
    ListBody<CopyDraft> page = references(folder, null, 1, offset);
    List<IntakeItem> items =
        named(page).stream()
            .<IntakeItem>map(ref -> new IntakeItem.Illegible(ref.id(), ref.key(), TOO_LARGE))
            .toList();
    return new Page(items, page.hasMore());
  }

  private ListBody<CopyDraft> references(
      String folder, @Nullable String filter, int atMost, int offset) {
    ListOptions options = new ListOptions(CopyDraft.REFERENCE, null, filter, atMost, offset);
    ListBody<CopyDraft> page = page(folder, options, CopyDraft::new);
    if (page.isTooLarge()) {
      throw new ExchangeException(
          Kind.REFUSED, "listing messages: the answer for a single message has no end", null);
    }
    return page;
  }

  private static List<ItemRef> named(ListBody<CopyDraft> page) {
    return page.values().stream()
        .map(CopyDraft::reference)
        .flatMap(reference -> ifNamed(reference).stream())
        .toList();
  }

  private <S extends FieldSink> ListBody<S> page(
      String folder, ListOptions options, Supplier<S> drafts) {
    return requests
        .client()
        .send(
            requests.list("listing messages", folder, options),
            body -> ListBody.read(body, options.top(), drafts));
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
                            requests.mailbox(), item, MessageDraft.SELECT, PropertyDraft.EXPAND))
                .toList());
    List<IntakeItem> read = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      item(items.get(i), answers.get(i)).ifPresent(read::add);
    }
    return read;
  }

  private IntakeItem item(ItemId item, MessageDraft draft) {
    return draft.item(item, digests::of, requests.client().now());
  }

  private Optional<IntakeItem> item(ItemId item, StepAnswer<MessageDraft> answer) {
    if (answer.refusal().isEmpty()) {
      return Optional.of(item(item, answer.body()));
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
