package org.mailtrail.ews.reading;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.item.RecentItems;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/**
 * Makes messages of what Exchange answers about the items of a folder, and remembers their marks.
 *
 * @param items reads them
 * @param folder where they lie, by which requests are routed
 */
record ItemReader(FolderRoot ground, RecentItems memory, URI owa, Items items, Folder folder) {
  private static final Phrase FETCHING = ExchangeWork.READING_MESSAGES.with();

  /** These in pieces that may be read side by side. */
  List<List<ItemId>> pieces(List<ItemId> ids) {
    return items.reading().pieces(ids);
  }

  /** Answers about the first of these, at least one; how many. */
  int some(List<ItemId> ids, Consumer<ResponseMessage> taker) {
    return items.reading().some(FETCHING, ids, ItemDraft.PROPERTIES, folder, taker);
  }

  /** A signed message, and what it is inside. */
  IntakeItem opened(IntakeItem item) {
    return new SignedItems(ground, folder).opened(item);
  }

  /** The message in an answer; empty when it is gone. */
  Optional<IntakeItem> item(ItemId id, ResponseMessage answer) {
    if (answer.refusal().isPresent()) {
      return refused(id, answer.refusal().get());
    }
    return Optional.of(
        answer
            .item()
            .map(item -> told(id, item))
            .orElseGet(() -> illegible(id, LedgerSentence.ANSWERED_WITHOUT.with())));
  }

  private IntakeItem told(ItemId id, Node item) {
    LastingTraits marks = LastingTraits.of(item);
    memory.put(id, marks, ItemDraft.folder(item).orElse(folder.id()));
    return new ItemDraft(item, owa).item(id, marks, ground.client().transport().now());
  }

  private Optional<IntakeItem> refused(ItemId id, EwsRefusal refusal) {
    return switch (refusal.kind()) {
      case ITEM_GONE -> Optional.empty();
      case ITEM_UNREADABLE, REFUSED ->
          Optional.of(
              new IntakeItem.Illegible(
                  id,
                  refusal.isTooLarge() ? key(id) : Optional.empty(),
                  LedgerSentence.NOT_HANDED_OUT.with(Phrase.foreign(refusal.toString()))));
      default -> throw ground.error(refusal, FETCHING, folder);
    };
  }

  /** What is too large as a whole can still be told from others. */
  private Optional<MessageKey> key(ItemId id) {
    return items.get(FETCHING, List.of(id), LastingTraits.PROPERTIES, folder).get(0).item().stream()
        .flatMap(item -> LastingTraits.of(item).key().stream())
        .findFirst();
  }

  private static IntakeItem illegible(ItemId id, Phrase seen) {
    return new IntakeItem.Illegible(id, Optional.empty(), seen);
  }
}
