package org.mailtrail.ews.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.operation.Operation;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.Patience;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/**
 * Moves some messages into one folder. No move whose outcome is not known is repeated before it was
 * asked where the message lies (ADR 0008).
 */
final class ItemMoveChunk {
  private static final Phrase WHAT = ExchangeWork.FILING_MESSAGES.with();
  private static final String STOPPED = "ErrorBatchProcessingStopped";
  private static final String OTHER_STORE = "ErrorCrossMailboxMoveCopy";
  private final FolderRoot ground;
  private final Folder source;
  private final UnclearMoves whereabouts;
  private final Copier copier;
  private final Patience patience;

  ItemMoveChunk(FolderRoot ground, Folder source) {
    this.ground = ground;
    this.source = source;
    this.whereabouts = new UnclearMoves(ground, source);
    this.copier = new Copier(ground, source);
    this.patience = ground.client().transport().patience(WHAT);
  }

  void file(ItemMovesInHand hand) {
    whereabouts.settle(hand, hand.there());
    while (!hand.open().isEmpty()) {
      int settled = hand.settledCount();
      List<ItemId> unclear = new ArrayList<>(hand.open());
      Optional<PassingFault> fault = tryOnce(hand, unclear);
      if (hand.settledCount() > settled) {
        patience.progressed();
      } else {
        fault.ifPresent(patience::bear);
      }
      whereabouts.settle(hand, unclear);
    }
  }

  /** Leaves among the unclear those whose place must be asked for. */
  private Optional<PassingFault> tryOnce(ItemMovesInHand hand, List<ItemId> unclear) {
    List<ItemId> open = hand.open();
    Operation move = ItemRequests.move(open.stream().map(hand::now).toList(), hand.target().ref());
    try {
      List<ResponseMessage> answers =
          ground.client().sendOnce(ground.onContent(WHAT, move, source));
      unclear.clear();
      sort(hand, open, answers, unclear);
      return Optional.empty();
    } catch (PassingFault fault) {
      return Optional.of(fault);
    }
  }

  private void sort(
      ItemMovesInHand hand, List<ItemId> open, List<ResponseMessage> answers, List<ItemId> unclear)
      throws PassingFault {
    Sorted sorted = new Sorted(unclear, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < open.size(); i++) {
      ResponseMessage answer = i < answers.size() ? answers.get(i) : ResponseMessage.none();
      take(hand, open.get(i), answer, sorted);
    }
    whereabouts.name(hand, sorted.unnamed()); // what was done counts, however it ends
    if (!sorted.ofAll().isEmpty()) {
      throw ground.error(sorted.ofAll().get(0), WHAT, source);
    }
    EwsRefusal.throwWorst(sorted.passing());
  }

  /**
   * The answers to one request.
   *
   * @param unclear where the item lies must be asked for
   * @param unnamed moved, without a new id
   * @param passing refusals that may be over soon
   * @param ofAll refusals that every other message would meet as well
   */
  private record Sorted(
      List<ItemId> unclear,
      List<ItemId> unnamed,
      List<EwsRefusal> passing,
      List<EwsRefusal> ofAll) {}

  private void take(ItemMovesInHand hand, ItemId item, ResponseMessage answer, Sorted sorted) {
    if (answer.refusal().isEmpty()) {
      moved(hand, item, answer, sorted.unnamed());
    } else if (endsTheWork(answer.refusal().get())) {
      sorted.ofAll().add(answer.refusal().get());
    } else {
      refused(hand, item, answer.refusal().get(), sorted.unclear());
      answer.refusal().filter(EwsRefusal::isPassing).ifPresent(sorted.passing()::add);
    }
  }

  private static void moved(
      ItemMovesInHand hand, ItemId item, ResponseMessage answer, List<ItemId> unnamed) {
    answer
        .item()
        .flatMap(ItemDraft::id)
        .ifPresentOrElse(now -> hand.moved(item, now), () -> unnamed.add(item));
  }

  private static boolean endsTheWork(EwsRefusal refusal) {
    return !refusal.isPassing() && refusal.concernsAll();
  }

  private void refused(
      ItemMovesInHand hand, ItemId item, EwsRefusal refusal, List<ItemId> unclear) {
    if (refusal.code().equals(OTHER_STORE)) {
      copier.copy(hand, item);
      return;
    }
    hand.refused(item, refusal);
    if (!refusal.code().equals(STOPPED)) {
      unclear.add(item);
    }
  }
}
