package org.mailtrail.ews.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.soap.Node;

/**
 * A message as a list shows it, read once: its times and its key are asked for again and again.
 *
 * @param id its id; without one, nothing can be done with it
 * @param marks by what it is known again
 */
record ListedItem(Optional<ItemId> id, LastingTraits marks) {
  static ListedItem of(Node item) {
    return new ListedItem(ItemDraft.id(item), LastingTraits.of(item));
  }

  static List<ListedItem> all(List<Node> items) {
    return items.stream().map(ListedItem::of).toList();
  }

  Optional<Instant> received() {
    return marks.received();
  }
}
