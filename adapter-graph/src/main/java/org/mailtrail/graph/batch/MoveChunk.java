package org.mailtrail.graph.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.graph.transport.GraphClient;
import org.mailtrail.graph.transport.PassingFault;
import org.mailtrail.graph.transport.Patience;
import org.mailtrail.graph.transport.Refusal;

/**
 * Moves up to 20 messages. No move is repeated before it was asked where the message lies: a 429, a
 * 5xx or a lost answer can belong to a move that succeeded (ADR 0004).
 */
final class MoveChunk {
  private static final String WHAT = "filing messages away";
  private static final Set<Kind> CONCERNS_ALL = Set.of(Kind.FORBIDDEN, Kind.FULL);

  private final String mailbox;
  private final Batch<PlaceDraft> moves;
  private final BatchReads<PlaceDraft> places;
  private final Patience patience;

  MoveChunk(GraphClient client, String mailbox) {
    this.mailbox = mailbox;
    this.moves = new Batch<>(client, WHAT, PlaceDraft::new);
    this.places = new BatchReads<>(client, "looking where messages lie", PlaceDraft::new);
    this.patience = client.patience(WHAT);
  }

  List<Filed> file(List<Move> orders) {
    MovesInHand hand = new MovesInHand(orders);
    while (!hand.open().isEmpty()) {
      int settled = hand.settledCount();
      try {
        tryOnce(hand);
      } catch (PassingFault fault) {
        patience.bear(fault);
      }
      lookUp(hand);
      if (hand.settledCount() > settled) {
        patience.progressed();
      }
    }
    return hand.results();
  }

  private void tryOnce(MovesInHand hand) throws PassingFault {
    List<Move> open = hand.open();
    List<Step> steps =
        open.stream().map(move -> Step.move(mailbox, move.item(), move.folder())).toList();
    List<StepAnswer<PlaceDraft>> answers = moves.sendOnce(steps);
    List<Refusal> passing = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      StepAnswer<PlaceDraft> answer = answers.get(i);
      Optional<Refusal> refusal = answer.refusal();
      if (refusal.isEmpty()) {
        hand.moved(open.get(i), answer.body());
      } else {
        requireHope(refusal.get());
        hand.refused(open.get(i), refusal.get());
        refusal.filter(r -> r.isPassing() || r.isSignIn()).ifPresent(passing::add);
      }
    }
    if (!passing.isEmpty() && passing.size() < open.size()) {
      patience.progressed();
    }
    PassingFault.throwWorst(passing);
  }

  /** A refusal that every other message would meet as well ends the work. */
  private static void requireHope(Refusal refusal) {
    if (CONCERNS_ALL.contains(refusal.kind(Kind.ITEM_GONE))) {
      throw refusal.exception(WHAT, Kind.ITEM_GONE);
    }
  }

  /** Settles what is unclear. */
  private void lookUp(MovesInHand hand) {
    List<Move> unclear = hand.open();
    if (unclear.isEmpty()) {
      return;
    }
    List<StepAnswer<PlaceDraft>> answers =
        places.read(
            unclear.stream()
                .map(move -> Step.read(mailbox, move.item(), "id,parentFolderId", ""))
                .toList());
    for (int i = 0; i < answers.size(); i++) {
      StepAnswer<PlaceDraft> answer = answers.get(i);
      if (answer.refusal().isPresent()) {
        hand.lost(unclear.get(i), answer.refusal().get());
      } else {
        hand.found(unclear.get(i), answer.body());
      }
    }
  }
}
