package org.mailtrail.ews.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.item.RecentItems;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/**
 * Remembers what lists show of messages.
 *
 * @param memory where
 */
public record ListedItems(RecentItems memory) {
  private static final Phrase WHAT = ExchangeWork.WALKING_FOLDERS.with();

  /**
   * The messages of a list. A list cuts long strings and knows no header fields; items are whole.
   */
  List<ItemRef> note(Items items, Folder folder, List<ListedItem> listed) {
    Map<ItemId, LastingTraits> whole = whole(items, folder, listed);
    List<ItemRef> seen = new ArrayList<>();
    Optional<String> name = Optional.of(folder.name());
    for (ListedItem item : listed) {
      if (item.id().isPresent()) {
        ItemId id = item.id().get();
        LastingTraits marks = whole.getOrDefault(id, item.marks());
        memory.put(id, marks, folder.id());
        seen.add(new ItemRef(id, marks.key(), name, Optional.empty()));
      }
    }
    return seen;
  }

  private static Map<ItemId, LastingTraits> whole(
      Items items, Folder folder, List<ListedItem> listed) {
    List<ItemId> cut =
        listed.stream()
            .filter(item -> item.marks().isUnsure())
            .flatMap(item -> item.id().stream())
            .toList();
    Map<ItemId, LastingTraits> whole = new HashMap<>();
    List<ResponseMessage> answers = items.get(WHAT, cut, LastingTraits.WHOLE, folder);
    for (int i = 0; i < answers.size(); i++) {
      ItemId id = cut.get(i);
      answers.get(i).item().ifPresent(item -> whole.put(id, LastingTraits.of(item)));
    }
    return whole;
  }
}
