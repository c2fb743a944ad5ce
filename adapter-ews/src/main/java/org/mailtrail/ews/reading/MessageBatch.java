package org.mailtrail.ews.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.exchange.http.transport.Lanes;
import org.mailtrail.exchange.http.transport.Lanes.Begun;

/** Messages that are read together, as many as memory bears. Used by one thread. */
final class MessageBatch {
  /** A thousand ordinary messages weigh less than half of it. */
  static final long MOST_WEIGHT = 24L << 20;

  private final ItemReader reader;
  private final Ghosts ghosts;
  private final Lanes lanes;
  private final List<IntakeItem> items = new ArrayList<>();
  private long room;

  MessageBatch(ItemReader reader, Ghosts ghosts, Lanes lanes, long room) {
    this.reader = reader;
    this.ghosts = ghosts;
    this.lanes = lanes;
    this.room = room;
  }

  /**
   * Reads these, side by side, as far as there is room for them; each piece has a part of it. What
   * comes after one that broke off is left, because batches have no holes.
   *
   * @return how many of them were read, or are gone
   * @throws ExchangeException when none could be read
   */
  int take(List<ItemId> ids) {
    return taken(lanes.work(readings(ids)));
  }

  /** Begins to read these, as {@link #take} does, and does not wait for them. */
  Begun<MessagePiece> begin(List<ItemId> ids) {
    return lanes.begin(readings(ids));
  }

  /**
   * Takes what was begun.
   *
   * @return how many of it were read, or are gone
   */
  int taken(List<MessagePiece> pieces) {
    int taken = 0;
    boolean isWhole = true;
    for (MessagePiece piece : pieces) {
      if (isWhole) {
        taken += taken(piece);
        isWhole = piece.isWhole();
      }
    }
    room = isWhole ? room : 0;
    return taken;
  }

  private List<Supplier<MessagePiece>> readings(List<ItemId> ids) {
    List<List<ItemId>> pieces = reader.pieces(ids);
    long share = room / Math.max(1, pieces.size());
    List<Supplier<MessagePiece>> readings = new ArrayList<>();
    pieces.forEach(piece -> readings.add(() -> new MessagePiece(reader, piece, share).read()));
    return readings;
  }

  /** A failure that others came before is met again by whoever reads on. */
  private int taken(MessagePiece piece) {
    room -= piece.weight();
    piece.gone().forEach(ghosts::add);
    items.addAll(opened(piece.items()));
    if (piece.failure().isPresent() && items.isEmpty()) {
      throw piece.failure().get();
    }
    return piece.taken();
  }

  private List<IntakeItem> opened(List<IntakeItem> read) {
    List<Supplier<IntakeItem>> openings = new ArrayList<>();
    read.stream()
        .filter(SignedItems::isSigned)
        .forEach(item -> openings.add(() -> reader.opened(item)));
    Iterator<IntakeItem> opened = lanes.work(openings).iterator();
    return read.stream().map(item -> SignedItems.isSigned(item) ? opened.next() : item).toList();
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
