package org.mailtrail.ews.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.Marks;
import org.mailtrail.ews.message.MessageDraft;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.operation.Operation;
import org.mailtrail.ews.transport.Answer;
import org.mailtrail.ews.transport.PassingFault;
import org.mailtrail.ews.transport.Patience;
import org.mailtrail.ews.transport.Refusal;

/**
 * Moves some messages into one folder. No move whose outcome is not known is repeated before it was
 * asked where the message lies (ADR 0008).
 */
final class MoveChunk {
  private static final String WHAT = "filing messages away";
  private static final String STOPPED = "ErrorBatchProcessingStopped";
  private static final String OTHER_STORE = "ErrorCrossMailboxMoveCopy";
  private final Ground ground;
  private final Folder source;
  private final Items items;
  private final Copier copier;
  private final Patience patience;

  MoveChunk(Ground ground, Folder source) {
    this.ground = ground;
    this.source = source;
    this.items = new Items(ground);
    this.copier = new Copier(ground, source);
    this.patience = ground.client().patience(WHAT);
  }

  void file(MovesInHand hand) {
    lookUp(hand, hand.there());
    while (!hand.open().isEmpty()) {
      int settled = hand.settledCount();
      Optional<PassingFault> fault = Optional.empty();
      List<ItemId> unclear = new ArrayList<>(hand.open());
      try {
        tryOnce(hand, unclear);
      } catch (PassingFault passing) {
        fault = Optional.of(passing);
      }
      if (hand.settledCount() > settled) {
        patience.progressed();
      } else {
        fault.ifPresent(patience::bear);
      }
      lookUp(hand, unclear);
    }
  }

  /** Leaves among the unclear those whose place must be asked for. */
  private void tryOnce(MovesInHand hand, List<ItemId> unclear) throws PassingFault {
    List<ItemId> open = hand.open();
    Operation move = ItemRequests.move(open.stream().map(hand::now).toList(), hand.target().ref());
    List<Answer> answers = ground.client().sendOnce(ground.onContent(WHAT, move, source));
    unclear.clear();
    List<ItemId> unnamed = new ArrayList<>();
    List<Refusal> passing = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      Answer answer = i < answers.size() ? answers.get(i) : Answer.none();
      ItemId item = open.get(i);
      if (answer.refusal().isPresent()) {
        refused(hand, item, answer.refusal().get(), unclear);
        answer.refusal().filter(Refusal::isPassing).ifPresent(passing::add);
      } else {
        answer
            .item()
            .flatMap(MessageDraft::id)
            .ifPresentOrElse(now -> hand.moved(item, now), () -> unnamed.add(item));
      }
    }
    name(hand, unnamed);
    PassingFault.throwWorst(passing);
  }

  /** A refusal that every other message would meet as well ends the work. */
  private void refused(MovesInHand hand, ItemId item, Refusal refusal, List<ItemId> unclear) {
    if (refusal.code().equals(OTHER_STORE)) {
      copier.copy(hand, item);
      return;
    }
    if (!refusal.isPassing() && concernsAll(refusal.kind())) {
      throw refusal.exception(WHAT);
    }
    hand.refused(item, refusal);
    if (!refusal.code().equals(STOPPED)) {
      unclear.add(item);
    }
  }

  private static boolean concernsAll(Kind kind) {
    return kind == Kind.FORBIDDEN
        || kind == Kind.FULL
        || kind == Kind.NOT_FOUND
        || kind == Kind.SIGN_IN;
  }

  /** Finds the new ids of moves whose answers have none; the old one stands in for a lost one. */
  private void name(MovesInHand hand, List<ItemId> unnamed) {
    if (unnamed.isEmpty()) {
      return;
    }
    Map<Marks, ItemId> found = search(hand, unnamed);
    for (ItemId item : unnamed) {
      ItemId now = marks(hand, item).map(found::get).orElse(hand.now(item));
      hand.moved(item, now);
    }
  }

  /** Settles what is unclear. */
  private void lookUp(MovesInHand hand, List<ItemId> unclear) {
    if (unclear.isEmpty()) {
      return;
    }
    List<ItemId> missing = new ArrayList<>();
    List<ItemId> ids = unclear.stream().map(hand::now).toList();
    List<Answer> answers = items.get("looking where messages lie", ids, Marks.PROPERTIES, source);
    for (int i = 0; i < answers.size(); i++) {
      place(hand, unclear.get(i), answers.get(i), missing);
    }
    if (!missing.isEmpty()) {
      Map<Marks, ItemId> found = search(hand, missing);
      for (ItemId item : missing) {
        marks(hand, item)
            .map(found::get)
            .ifPresentOrElse(now -> hand.moved(item, now), () -> hand.gone(item));
      }
    }
  }

  private void place(MovesInHand hand, ItemId item, Answer answer, List<ItemId> missing) {
    if (answer.refusal().isPresent()) {
      Refusal refusal = answer.refusal().get();
      if (concernsAll(refusal.kind())) {
        throw refusal.exception(WHAT);
      }
      if (refusal.kind() == Kind.ITEM_GONE) {
        missing.add(item);
      } else {
        hand.failed(item, refusal.toString());
      }
      return;
    }
    boolean isThere =
        answer.item().flatMap(MessageDraft::folder).filter(hand.target().id()::equals).isPresent();
    if (isThere) {
      hand.moved(item, hand.now(item));
    } else {
      hand.stays(item);
    }
  }

  private Map<Marks, ItemId> search(MovesInHand hand, List<ItemId> wanted) {
    List<Marks> marks = wanted.stream().flatMap(item -> marks(hand, item).stream()).toList();
    return marks.isEmpty() ? Map.of() : new Finder(ground).find(marks, hand.target());
  }

  private static Optional<Marks> marks(MovesInHand hand, ItemId item) {
    return hand.known(item).map(Memory.Known::marks);
  }
}
