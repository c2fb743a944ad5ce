package org.mailtrail.ews.moving;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
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
import org.mailtrail.exchange.http.transport.Lanes;
import org.mailtrail.exchange.http.transport.Lanes.Begun;

/**
 * Moves any number of messages into folders, many in a request and a few requests side by side.
 * Used by one thread.
 */
public final class ItemMover {
  private static final int CHUNK = 200;
  private final FolderPaths folders;
  private final RecentItems memory;
  private final MonthFolders months;
  private final ItemLinks links;
  private final Lanes lanes;

  /**
   * Moves between these folders.
   *
   * @param memory what is known of the messages
   * @param months which folders are divided
   * @param owa the address of Outlook on the web
   * @param lanes on which requests are made side by side
   */
  public ItemMover(
      FolderPaths folders, RecentItems memory, MonthFolders months, URI owa, Lanes lanes) {
    this.folders = folders;
    this.memory = memory;
    this.months = months;
    this.lanes = lanes;
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
    return move(moves, source, () -> {});
  }

  /**
   * The same.
   *
   * @param beside what is begun when the moves are, and not waited for
   */
  public List<Filed> move(List<ItemMove> moves, Folder source, Runnable beside) {
    recall(moves, source);
    List<Supplier<Result>> pieces = new ArrayList<>();
    byWay(moves, source).forEach((way, items) -> pieces.addAll(pieces(way, items)));
    Map<ItemId, Filed> results = new HashMap<>();
    Optional<ExchangeException> failure = Optional.empty();
    for (Result result : worked(pieces, beside)) {
      result.filed().forEach(filed -> results.put(filed.item(), filed));
      failure = failure.or(result::failure);
    }
    failure.ifPresent(broken -> breakOff(moves, broken, results));
    return moves.stream().map(move -> requireNonNull(results.get(move.item()))).toList();
  }

  private static void breakOff(
      List<ItemMove> moves, ExchangeException broken, Map<ItemId, Filed> results) {
    if (results.values().stream().noneMatch(Filed::isAway)) {
      throw broken;
    }
    String problem = String.valueOf(broken.getMessage());
    moves.forEach(move -> results.putIfAbsent(move.item(), Filed.failed(move.item(), problem)));
  }

  private List<Result> worked(List<Supplier<Result>> pieces, Runnable beside) {
    if (folders.ground().isPublic() || pieces.size() == 1) {
      beside.run();
      return inTurn(pieces);
    }
    return sideBySide(pieces, beside);
  }

  /** Public folders do not tell new ids: what is looked for must be what came in last. */
  private static List<Result> inTurn(List<Supplier<Result>> pieces) {
    List<Result> results = new ArrayList<>();
    boolean goesOn = true;
    for (Iterator<Supplier<Result>> next = pieces.iterator(); goesOn && next.hasNext(); ) {
      Result result = next.next().get();
      results.add(result);
      goesOn = result.failure().isEmpty();
    }
    return results;
  }

  /** What was done counts, however it ends. */
  private List<Result> sideBySide(List<Supplier<Result>> pieces, Runnable beside) {
    List<Result> results = Collections.synchronizedList(new ArrayList<>());
    List<Supplier<Boolean>> noted = new ArrayList<>();
    pieces.forEach(piece -> noted.add(() -> results.add(piece.get())));
    try {
      Begun<Boolean> moving = lanes.begin(noted);
      beside.run();
      moving.results();
    } catch (ExchangeException interrupted) {
      results.add(new Result(List.of(), Optional.of(interrupted)));
    }
    return List.copyOf(results);
  }

  private List<Supplier<Result>> pieces(Way way, List<ItemId> items) {
    try {
      Folder target = target(way);
      List<Supplier<Result>> pieces = new ArrayList<>();
      for (int from = 0; from < items.size(); from += CHUNK) {
        List<ItemId> chunk = items.subList(from, Math.min(from + CHUNK, items.size()));
        pieces.add(() -> move(chunk, way, target));
      }
      return pieces;
    } catch (ExchangeException broken) {
      return List.of(() -> new Result(List.of(), Optional.of(broken)));
    }
  }

  private Folder target(Way way) {
    return months.isDivided(way.path)
        ? months.withRoom(folders::wanted, way.path)
        : folders.wanted(way.path);
  }

  private Result move(List<ItemId> items, Way way, Folder target) {
    ItemMovesInHand hand = new ItemMovesInHand(items, target, memory);
    Optional<ExchangeException> failure = Optional.empty();
    try {
      new ItemMoveChunk(folders.ground(), way.source).file(hand);
    } catch (ExchangeException broken) {
      failure = Optional.of(broken);
    }
    return new Result(hand.settled(places(way)), failure);
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

  /**
   * What became of some moves.
   *
   * @param filed those that are settled
   * @param failure why the others are not
   */
  private record Result(List<Filed> filed, Optional<ExchangeException> failure) {}
}
