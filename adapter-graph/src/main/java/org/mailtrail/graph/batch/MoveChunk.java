package org.mailtrail.graph.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.Patience;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.transport.GraphClient;
import org.mailtrail.graph.transport.GraphRefusal;

/**
 * Moves up to 20 messages. No move is repeated before it was asked where the message lies: a 429, a
 * 5xx or a lost answer can belong to a move that succeeded (ADR 0004).
 */
final class MoveChunk {
  private static final Phrase WHAT = ExchangeWork.FILING_MESSAGES.with();

  private static final Set<Kind> CONCERNS_ALL = Set.of(Kind.FORBIDDEN, Kind.FULL);

  private final String mailbox;
  private final Batch<PlaceDraft> moves;
  private final BatchReads<PlaceDraft> places;
  private final Patience patience;

  MoveChunk(GraphClient client, String mailbox) {
    this.mailbox = mailbox;
    Budget passing = Budget.ofPassingAnswers(); // whole messages, which are read over
    this.moves = new Batch<>(client, WHAT, PlaceDraft::new, passing);
    this.places =
        new BatchReads<>(
            client, ExchangeWork.LOOKING_WHERE_MESSAGES_LIE.with(), PlaceDraft::new, passing);
    this.patience = client.transport().patience(WHAT);
  }

  /**
   * Moves them: first one after the other, so that four chunks can be at work; what a failure
   * leaves over, side by side.
   */
  Result file(List<Move> orders) {
    MovesInHand hand = new MovesInHand(orders);
    try {
      for (boolean isFirst = true; !hand.open().isEmpty(); isFirst = false) {
        round(hand, isFirst);
      }
      return new Result(hand.results(""), hand.settledCount(), null);
    } catch (ExchangeException broken) {
      String problem = String.valueOf(broken.getMessage());
      return new Result(hand.results(problem), hand.settledCount(), broken);
    }
  }

  /**
   * What became of a chunk.
   *
   * @param filed one result for each order
   * @param settled how many are known for sure
   * @param failure why the others are not, null where all are
   */
  record Result(List<Filed> filed, int settled, @Nullable ExchangeException failure) {}

  private void round(MovesInHand hand, boolean isFirst) {
    int settled = hand.settledCount();
    try {
      tryOnce(hand, isFirst);
    } catch (PassingFault fault) {
      patience.bear(fault);
    }
    lookUp(hand);
    if (hand.settledCount() > settled) {
      patience.progressed();
    }
  }

  private void tryOnce(MovesInHand hand, boolean isChained) throws PassingFault {
    List<Move> open = hand.begin();
    List<BatchStep> steps =
        open.stream().map(move -> BatchStep.move(mailbox, move.item(), move.folder())).toList();
    List<StepAnswer<PlaceDraft>> answers = moves.sendOnce(steps, isChained);
    List<GraphRefusal> passing = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      take(open.get(i), answers.get(i), hand).ifPresent(passing::add);
    }
    if (answers.stream().allMatch(StepAnswer::isUntried)) {
      answers.get(0).refusal().ifPresent(passing::add);
    } else if (passing.size() < open.size()) {
      patience.progressed();
    }
    GraphRefusal.throwWorst(passing);
  }

  /** Notes the answer; gives a refusal that may be over soon. */
  private static Optional<GraphRefusal> take(
      Move move, StepAnswer<PlaceDraft> answer, MovesInHand hand) {
    Optional<GraphRefusal> refusal = answer.refusal();
    if (refusal.isEmpty()) {
      hand.moved(move, answer.body());
    } else if (answer.isUntried()) {
      hand.untried(move);
      return Optional.empty();
    } else {
      requireHope(refusal.get());
      hand.refused(move, refusal.get());
    }
    return refusal.filter(r -> r.isPassing() || r.isSignIn());
  }

  /** A refusal that every other message would meet as well ends the work. */
  private static void requireHope(GraphRefusal refusal) {
    if (CONCERNS_ALL.contains(refusal.kind(Kind.ITEM_GONE))) {
      throw refusal.exception(WHAT, Kind.ITEM_GONE);
    }
  }

  /** Settles what is unclear. */
  private void lookUp(MovesInHand hand) {
    List<Move> unclear = hand.unclear();
    if (unclear.isEmpty()) {
      return;
    }
    List<BatchStep> questions = unclear.stream().map(this::whereIsIt).toList();
    List<StepAnswer<PlaceDraft>> answers = places.read(questions);
    for (int i = 0; i < answers.size(); i++) {
      StepAnswer<PlaceDraft> answer = answers.get(i);
      if (answer.refusal().isPresent()) {
        hand.lost(unclear.get(i), answer.refusal().get());
      } else {
        hand.found(unclear.get(i), answer.body());
      }
    }
  }

  private BatchStep whereIsIt(Move move) {
    return BatchStep.read(mailbox, move.item(), "id,parentFolderId,webLink", "");
  }
}
