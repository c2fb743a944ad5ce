package org.mailtrail.ews.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.Marks;
import org.mailtrail.ews.message.MessageDraft;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.Answer;

/** Moves any number of messages into folders, many in a request. Used by one thread. */
public final class Mover {
  private static final int CHUNK = 200;
  private final Folders folders;
  private final Memory memory;
  private final Months months;

  /**
   * Moves between these folders.
   *
   * @param memory what is known of the messages
   * @param months which folders are divided
   */
  public Mover(Folders folders, Memory memory, Months months) {
    this.folders = folders;
    this.memory = memory;
    this.months = months;
  }

  /**
   * Moves them, from wherever they lie.
   *
   * @param source the folder from which most of them come, by which requests are routed
   * @return one result for each, in order
   */
  public List<Filed> move(List<Move> moves, Folder source) {
    recall(moves, source);
    Map<String, List<ItemId>> byTarget = new LinkedHashMap<>();
    for (Move move : moves) {
      String path = months.path(move.target(), came(move.item()));
      byTarget.computeIfAbsent(path, none -> new ArrayList<>()).add(move.item());
    }
    Map<ItemId, Filed> results = new HashMap<>();
    byTarget.forEach((path, items) -> move(items, path, source, results));
    return moves.stream().map(move -> results.get(move.item())).map(Mover::present).toList();
  }

  private static Filed present(@org.jspecify.annotations.Nullable Filed result) {
    return java.util.Objects.requireNonNull(result);
  }

  private void move(List<ItemId> items, String path, Folder source, Map<ItemId, Filed> results) {
    Folder target =
        months.isDivided(path) ? months.withRoom(folders::wanted, path) : folders.wanted(path);
    for (int from = 0; from < items.size(); from += CHUNK) {
      List<ItemId> chunk = items.subList(from, Math.min(from + CHUNK, items.size()));
      MovesInHand hand = new MovesInHand(chunk, target, memory);
      new MoveChunk(folders.ground(), source).file(hand);
      chunk.forEach(item -> results.put(item, hand.result(item)));
    }
  }

  /** Marks of messages that were not read lately must be known before their ids change. */
  private void recall(List<Move> moves, Folder source) {
    List<ItemId> strange =
        moves.stream().map(Move::item).filter(item -> memory.find(item).isEmpty()).toList();
    if (strange.isEmpty()) {
      return;
    }
    List<Answer> answers =
        new Items(folders.ground())
            .get("looking where messages lie", strange, Marks.PROPERTIES, source);
    for (int i = 0; i < answers.size(); i++) {
      Optional<Node> item = answers.get(i).item();
      if (item.isPresent()) {
        memory.put(
            strange.get(i),
            Marks.of(item.get()),
            MessageDraft.folder(item.get()).orElse(source.id()));
      }
    }
  }

  private Instant came(ItemId item) {
    Instant now = folders.ground().client().now();
    return memory.find(item).map(known -> known.marks().came(now)).orElse(now);
  }
}
