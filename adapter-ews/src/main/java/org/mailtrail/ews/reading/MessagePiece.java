package org.mailtrail.ews.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.transport.ResponseMessage;

/** Some of the messages of a batch, read one request after the other, as far as there is room. */
final class MessagePiece {
  private final ItemReader reader;
  private final List<ItemId> ids;
  private final List<IntakeItem> items = new ArrayList<>();
  private final List<ItemId> gone = new ArrayList<>();
  private final long room;
  private long weight;
  private Optional<ExchangeException> failure = Optional.empty();

  MessagePiece(ItemReader reader, List<ItemId> ids, long room) {
    this.reader = reader;
    this.ids = ids;
    this.room = room;
  }

  /** Reads it; what fails is kept, for the others do not fail with it. */
  MessagePiece read() {
    try {
      while (taken() < ids.size() && weight < room) {
        List<ItemId> rest = ids.subList(taken(), ids.size());
        Iterator<ItemId> next = rest.iterator();
        reader.some(rest, answer -> add(next.next(), answer));
      }
    } catch (ExchangeException broken) {
      failure = Optional.of(broken);
    }
    return this;
  }

  private void add(ItemId id, ResponseMessage answer) {
    weight += answer.node().weight();
    reader.item(id, answer).ifPresentOrElse(items::add, () -> gone.add(id));
  }

  /** How many were read, or are gone. */
  int taken() {
    return items.size() + gone.size();
  }

  boolean isWhole() {
    return taken() == ids.size();
  }

  long weight() {
    return weight;
  }

  List<IntakeItem> items() {
    return items;
  }

  List<ItemId> gone() {
    return gone;
  }

  /** Why it is not whole, where it is not for want of room. */
  Optional<ExchangeException> failure() {
    return failure;
  }
}
