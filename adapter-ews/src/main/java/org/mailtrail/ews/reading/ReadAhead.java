package org.mailtrail.ews.reading;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.exchange.http.transport.Lanes.Begun;

/**
 * What was listed and not read yet. It lies behind what was read last, so that it need not be
 * listed again; and reading it may begin while others are moved, which changes offsets and no ids
 * (ADR 0081). Used by one thread.
 */
final class ReadAhead {
  private Optional<Listed> listed = Optional.empty();
  private Optional<Reading> begun = Optional.empty();
  private int pageSize;

  /**
   * Ids behind what was read.
   *
   * @param folder where they lie
   * @param offset at which the first of them is found
   * @param isLast whether no more lie behind them
   */
  record Listed(Folder folder, int offset, List<ItemId> ids, boolean isLast) {}

  /**
   * Messages on their way.
   *
   * @param ids which
   * @param batch for them
   * @param pieces of it
   */
  record Reading(List<ItemId> ids, MessageBatch batch, Begun<MessagePiece> pieces) {}

  /** Nothing is known any more. */
  void forget() {
    listed = Optional.empty();
    begun.ifPresent(reading -> reading.pieces().breakOff());
    begun = Optional.empty();
  }

  /** Pages of so many messages are read, and behind them lies this. */
  void put(Listed behind, int atMost) {
    pageSize = atMost;
    listed = Optional.of(behind).filter(known -> !known.ids().isEmpty());
  }

  /** So many that lay before it are away. */
  void moved(int count) {
    listed =
        listed.map(
            behind ->
                new Listed(
                    behind.folder(), behind.offset() - count, behind.ids(), behind.isLast()));
  }

  /** What lies from this offset on, if that is it. */
  Optional<Listed> at(Folder folder, int offset) {
    return listed.filter(
        behind -> behind.offset() == offset && behind.folder().id().equals(folder.id()));
  }

  /** What would be read next. */
  Optional<Listed> next() {
    return begun.isPresent() ? Optional.empty() : listed.map(this::page);
  }

  private Listed page(Listed behind) {
    List<ItemId> ids = behind.ids().subList(0, Math.min(pageSize, behind.ids().size()));
    return new Listed(behind.folder(), behind.offset(), ids, false);
  }

  void begun(Reading reading) {
    begun = Optional.of(reading);
  }

  /** What was begun of these, once; other readings are broken off. */
  Optional<Reading> begun(List<ItemId> ids) {
    Optional<Reading> wanted = begun.filter(reading -> reading.ids().equals(ids));
    if (wanted.isEmpty()) {
      begun.ifPresent(reading -> reading.pieces().breakOff());
    }
    begun = Optional.empty();
    return wanted;
  }
}
