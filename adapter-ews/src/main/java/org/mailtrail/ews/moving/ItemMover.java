package org.mailtrail.ews.moving;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.Filed.Place;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderPaths;
import org.mailtrail.ews.folder.MonthFolders;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.item.RecentItems;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** Moves any number of messages into folders, many in a request. Used by one thread. */
public final class ItemMover {
  private static final int CHUNK = 200;
  private final FolderPaths folders;
  private final RecentItems memory;
  private final MonthFolders months;
  private final ItemLinks links;

  /**
   * Moves between these folders.
   *
   * @param memory what is known of the messages
   * @param months which folders are divided
   * @param owa the address of Outlook on the web
   */
  public ItemMover(FolderPaths folders, RecentItems memory, MonthFolders months, URI owa) {
    this.folders = folders;
    this.memory = memory;
    this.months = months;
    this.links = new ItemLinks(new Items(folders.ground()), owa);
  }

  /**
   * Moves them, from wherever they lie.
   *
   * @param source the folder by which requests are routed about what was never seen
   * @return one result for each, in order; where Exchange breaks off after some, the rest has
   *     failed
   */
  public List<Filed> move(List<ItemMove> moves, Folder source) {
    recall(moves, source);
    Map<ItemId, Filed> results = new HashMap<>();
    Map<Way, List<ItemId>> byWay = byWay(moves, source);
    try {
      byWay.forEach((way, items) -> move(items, way, results));
    } catch (ExchangeException broken) {
      if (results.values().stream().noneMatch(Filed::isAway)) {
        throw broken;
      }
      String problem = String.valueOf(broken.getMessage());
      moves.forEach(move -> results.putIfAbsent(move.item(), Filed.failed(move.item(), problem)));
    }
    return moves.stream().map(move -> requireNonNull(results.get(move.item()))).toList();
  }

  private void move(List<ItemId> items, Way way, Map<ItemId, Filed> results) {
    Folder target =
        months.isDivided(way.path)
            ? months.withRoom(folders::wanted, way.path)
            : folders.wanted(way.path);
    for (int from = 0; from < items.size(); from += CHUNK) {
      List<ItemId> chunk = items.subList(from, Math.min(from + CHUNK, items.size()));
      ItemMovesInHand hand = new ItemMovesInHand(chunk, target, memory);
      try {
        new ItemMoveChunk(folders.ground(), way.source).file(hand);
      } finally {
        hand.settled(places(way)).forEach(filed -> results.put(filed.item(), filed));
      }
    }
  }

  private BiFunction<List<ItemId>, Folder, Map<ItemId, Place>> places(Way way) {
    return way.isOpenedLater ? links::places : ItemLinks::unlinked;
  }

  private Map<Way, List<ItemId>> byWay(List<ItemMove> moves, Folder source) {
    Map<Way, List<ItemId>> byWay = new LinkedHashMap<>();
    for (ItemMove move : moves) {
      Way way =
          new Way(
              memory.place(move.item(), folders, source),
              months.path(move.target(), came(move.item())),
              move.isOpenedLater());
      byWay.computeIfAbsent(way, none -> new ArrayList<>()).add(move.item());
    }
    return byWay;
  }

  /** Marks of messages that were not read lately must be known before their ids change. */
  private void recall(List<ItemMove> moves, Folder source) {
    List<ItemId> strange =
        moves.stream().map(ItemMove::item).filter(item -> memory.find(item).isEmpty()).toList();
    if (strange.isEmpty()) {
      return;
    }
    Phrase what = ExchangeWork.LOOKING_WHERE_MESSAGES_LIE.with();
    List<ResponseMessage> answers =
        new Items(folders.ground()).get(what, strange, LastingTraits.PROPERTIES, source);
    for (int i = 0; i < answers.size(); i++) {
      ItemId id = strange.get(i);
      answers.get(i).item().ifPresent(item -> remember(id, item, source));
    }
  }

  private void remember(ItemId id, Node item, Folder source) {
    memory.put(id, LastingTraits.of(item), ItemDraft.folder(item).orElse(source.id()));
  }

  private Instant came(ItemId item) {
    Instant now = folders.ground().client().transport().now();
    return memory.find(item).map(known -> known.marks().came(now)).orElse(now);
  }

  /**
   * From where to where.
   *
   * @param source the folder in which messages lie
   * @param path of the folder to which they go
   * @param isOpenedLater whether their links there are wanted
   */
  private record Way(Folder source, String path, boolean isOpenedLater) {}
}
