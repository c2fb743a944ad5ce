package org.mailtrail.graph.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.exchange.http.patience.InVain;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.transport.GraphRefusal;

/** What is known of up to 20 moves while they are under way. */
final class MovesInHand {
  private static final int MOST_REFUSALS = 3;

  private final List<Move> moves;
  private final Set<Move> untried = new HashSet<>();
  private final Map<Move, Filed> settled = new HashMap<>();
  private final Map<Move, Integer> refusals = new HashMap<>();
  private final InVain<Move> troubles = new InVain<>();
  private final Map<Move, GraphRefusal> lastRefusal = new HashMap<>();

  MovesInHand(List<Move> moves) {
    this.moves = moves;
  }

  List<Move> open() {
    return moves.stream().filter(move -> !settled.containsKey(move)).toList();
  }

  /** Another try begins; until it is known better, all that is open is unclear. */
  List<Move> begin() {
    untried.clear();
    return open();
  }

  /** Graph has surely not begun the move. */
  void untried(Move move) {
    untried.add(move);
  }

  /** What was tried, without a clear answer. */
  List<Move> unclear() {
    return open().stream().filter(move -> !untried.contains(move)).toList();
  }

  int settledCount() {
    return settled.size();
  }

  /**
   * One result for each move, in order.
   *
   * @param problem why some are not settled
   */
  List<Filed> results(String problem) {
    List<Filed> results = new ArrayList<>();
    moves.forEach(
        move -> results.add(settled.getOrDefault(move, Filed.failed(move.item(), problem))));
    return results;
  }

  /** Graph says that the move succeeded. */
  void moved(Move move, PlaceDraft place) {
    settled.put(move, Filed.moved(move.item(), now(move, place)));
  }

  /** Graph says that it did not, which need not be true. */
  void refused(Move move, GraphRefusal refusal) {
    lastRefusal.put(move, refusal);
    if (!refusal.isPassing() && !refusal.isSignIn()) {
      refusals.merge(move, 1, Integer::sum);
    } else if (isOfMove(refusal)) {
      troubles.again(move);
    }
  }

  /** Others were moved meanwhile, or Graph calls its failure at the only one its own. */
  private boolean isOfMove(GraphRefusal refusal) {
    return settled.values().stream().anyMatch(Filed::isAway)
        ? refusal.isOfStep()
        : moves.size() == 1 && refusal.isOwnFault();
  }

  /** Where the message of an unclear move was found. */
  void found(Move move, PlaceDraft place) {
    if (move.folder().equals(place.folder())) {
      moved(move, place);
    } else if (isHopeless(move)) {
      settled.put(move, Filed.failed(move.item(), String.valueOf(lastRefusal.get(move))));
    }
  }

  /** The message of an unclear move cannot be found. */
  void lost(Move move, GraphRefusal refusal) {
    Kind kind = refusal.kind(Kind.ITEM_GONE);
    if (kind == Kind.ITEM_GONE) {
      settled.put(move, Filed.gone(move.item()));
    } else if (kind == Kind.REFUSED) {
      settled.put(move, Filed.failed(move.item(), refusal.toString()));
    } else {
      throw refusal.exception(ExchangeWork.FILING_MESSAGE.with(), Kind.ITEM_GONE);
    }
  }

  /** A 404 may be one in passing, so it gets two more chances. */
  private boolean isHopeless(Move move) {
    if (troubles.isEnough(move)) {
      return true;
    }
    int count = refusals.getOrDefault(move, 0);
    boolean isMissing =
        Optional.ofNullable(lastRefusal.get(move)).filter(GraphRefusal::isMissing).isPresent();
    return count >= (isMissing ? MOST_REFUSALS : 1);
  }

  private static Filed.Place now(Move move, PlaceDraft place) {
    @Nullable String id = place.id();
    ItemId item = id == null || id.isEmpty() ? move.item() : new ItemId(id);
    return new Filed.Place(item, move.folderName(), place.webLink());
  }
}
