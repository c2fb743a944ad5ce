package org.mailtrail.ews.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.transport.ResponseMessage;

/** Messages that are read together, as many as memory bears. Used by one thread. */
final class MessageBatch {
  /** A thousand ordinary messages weigh less than half of it. */
  static final long MOST_WEIGHT = 24L << 20;

  private final ItemReader reader;
  private final Ghosts ghosts;
  private final List<IntakeItem> items = new ArrayList<>();
  private long room;

  MessageBatch(ItemReader reader, Ghosts ghosts, long room) {
    this.reader = reader;
    this.ghosts = ghosts;
    this.room = room;
  }

  /**
   * Reads these, as far as there is room.
   *
   * @return how many of them were read, or are gone
   */
  int take(List<ItemId> ids) {
    int taken = 0;
    while (taken < ids.size() && hasRoom()) {
      List<ItemId> rest = ids.subList(taken, ids.size());
      Iterator<ItemId> next = rest.iterator();
      int before = items.size();
      taken += reader.some(rest, answer -> add(next.next(), answer));
      items.subList(before, items.size()).replaceAll(reader::opened);
    }
    return taken;
  }

  private void add(ItemId id, ResponseMessage answer) {
    room -= answer.node().weight();
    reader.item(id, answer).ifPresentOrElse(items::add, () -> ghosts.add(id));
  }

  boolean hasRoom() {
    return room > 0;
  }

  long room() {
    return room;
  }

  int size() {
    return items.size();
  }

  List<IntakeItem> items() {
    return List.copyOf(items);
  }
}
