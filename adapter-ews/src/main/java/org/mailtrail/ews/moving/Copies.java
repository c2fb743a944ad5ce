package org.mailtrail.ews.moving;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Order;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.operation.ItemQuery.Wanted;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** Finds copies that were made before, by the mark that they bear. */
final class Copies {
  private static final Phrase WHAT = ExchangeWork.LOOKING_FOR_COPY.with();
  private static final int MOST = 100;
  private static final Property MESSAGE_ID = Property.field("message:InternetMessageId");
  private final Items items;

  Copies(Items items) {
    this.items = items;
  }

  /** Servers that cannot search by a property of ours are asked by Message-ID. */
  Optional<ItemId> find(String mark, LastingTraits original, Folder target) {
    try {
      return find(new Wanted(Property.COPY_OF, mark), mark, original, target);
    } catch (ExchangeException refused) {
      if (refused.kind() != Kind.REFUSED || original.messageId().isEmpty()) {
        throw refused;
      }
      return find(new Wanted(MESSAGE_ID, original.messageId().get()), mark, original, target);
    }
  }

  private Optional<ItemId> find(Wanted wanted, String mark, LastingTraits original, Folder target) {
    ItemQuery query =
        ItemQuery.all(
                target.ref(), Order.NEWEST_FIRST, new Page(MOST, 0), Property.COPY_OF, MESSAGE_ID)
            .matching(List.of(wanted));
    return items.matching(WHAT, target, query, item -> isCopy(item, mark, original)).stream()
        .filter(item -> Property.COPY_OF.of(item).orElse(mark).equals(mark))
        .findFirst()
        .flatMap(ItemDraft::id);
  }

  /** Not every server tells a property of ours. */
  private static boolean isCopy(Node item, String mark, LastingTraits original) {
    return Property.COPY_OF
        .of(item)
        .map(mark::equals)
        .orElseGet(
            () ->
                original.messageId().isPresent()
                    && LastingTraits.of(item).messageId().equals(original.messageId()));
  }
}
