package org.mailtrail.graph.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.ListBody;
import org.mailtrail.graph.message.MessageDraft;
import org.mailtrail.graph.message.PropertyDraft;
import org.mailtrail.graph.telling.GraphSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists and reads messages, oldest first. */
public final class MessageLists {
  private static final Logger LOG = LoggerFactory.getLogger(MessageLists.class);
  private static final int MOST = 1_000;
  private static final int ONE_BY_ONE = 100;
  private static final Phrase TOO_LARGE =
      LedgerSentence.TOLD_TOO_LARGE.with(ListBody.ELEMENT_BYTES >> 20);

  private final MailboxRequests requests;
  private final MessageReads reads;
  private volatile boolean readsOneByOne;
  private volatile int affordable = MOST;

  /** Lists of this mailbox. */
  public MessageLists(MailboxRequests requests, MessageReads reads) {
    this.requests = requests;
    this.reads = reads;
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
    Page page = oneByOne(folder, Math.min(atMost, ONE_BY_ONE), offset);
    readsOneByOne = true;
    return page;
  }

  private Page oneByOne(String folder, int atMost, int offset) {
    ListBody<CopyDraft> page = references(folder, null, atMost, offset);
    return new Page(reads.fetch(named(page).stream().map(ItemRef::id).toList()), page.hasMore());
  }

  /** References to what a folder has received since then, oldest first. */
  ListBody<CopyDraft> received(String folder, Instant since, int atMost, int offset) {
    return references(folder, "receivedDateTime ge " + since, atMost, offset);
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
      if (!draft.isRemoved()) {
        ifNamed(draft.id()).ifPresent(id -> items.add(reads.item(id, draft)));
      }
    }
    return new Page(reads.opened(items), page.hasMore());
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
          Kind.REFUSED,
          PortSentence.IN_DOING.with(
              ExchangeWork.LISTING_MESSAGES.with(), GraphSentence.ONE_WITHOUT_END.with()),
          null);
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
            requests.list(ExchangeWork.LISTING_MESSAGES.with(), folder, options),
            body -> ListBody.read(body, options.top(), drafts));
  }

  private static <T> Optional<T> ifNamed(Optional<T> named) {
    if (named.isEmpty()) {
      LOG.warn("Graph has listed a message without id; it is left where it is");
    }
    return named;
  }
}
