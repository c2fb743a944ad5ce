package org.mailtrail.ews.moving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.item.RecentItems;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** Asks where messages lie whose moves have told too little. */
final class UnclearMoves {
  private static final Phrase WHAT = ExchangeWork.LOOKING_WHERE_MESSAGES_LIE.with();
  private final Folder source;
  private final Items items;
  private final ItemFinder finder;

  UnclearMoves(FolderRoot ground, Folder source) {
    this.source = source;
    this.items = new Items(ground);
    this.finder = new ItemFinder(ground);
  }

  /** Finds the new ids of moves whose answers have none; the old one stands in for a lost one. */
  void name(ItemMovesInHand hand, List<ItemId> unnamed) {
    if (unnamed.isEmpty()) {
      return;
    }
    Map<LastingTraits, ItemId> found = new HashMap<>();
    try {
      found.putAll(finder.findAlike(marks(hand, unnamed), hand.target()));
    } finally {
      for (ItemId item : unnamed) {
        hand.moved(item, marks(hand, item).map(found::get).orElse(hand.now(item)));
      }
    }
  }

  /** Settles what is unclear. */
  void settle(ItemMovesInHand hand, List<ItemId> unclear) {
    if (unclear.isEmpty()) {
      return;
    }
    Doubts doubts = new Doubts(new ArrayList<>(), new ArrayList<>());
    List<ItemId> ids = unclear.stream().map(hand::now).toList();
    List<ResponseMessage> answers = items.get(WHAT, ids, LastingTraits.PROPERTIES, source);
    for (int i = 0; i < answers.size(); i++) {
      place(hand, unclear.get(i), answers.get(i), doubts);
    }
    resolve(hand, doubts);
  }

  private void place(ItemMovesInHand hand, ItemId item, ResponseMessage answer, Doubts doubts) {
    if (answer.refusal().isPresent()) {
      refused(hand, item, answer.refusal().get(), doubts.missing);
    } else if (answer
        .item()
        .flatMap(ItemDraft::folder)
        .filter(hand.target().id()::equals)
        .isPresent()) {
      hand.moved(item, hand.now(item));
    } else if (hand.known(item).filter(RecentItems.Known::isMoved).isPresent()) {
      doubts.back.add(item);
    } else {
      hand.stays(item);
    }
  }

  private void refused(
      ItemMovesInHand hand, ItemId item, EwsRefusal refusal, List<ItemId> missing) {
    if (refusal.concernsAll()) {
      throw items.error(refusal, WHAT, source);
    }
    if (refusal.kind() == Kind.ITEM_GONE) {
      missing.add(item);
    } else {
      hand.failed(item, refusal.toString());
    }
  }

  /**
   * What its old id no longer leads to has moved, or is gone. What we have moved, and seems to be
   * back, is there because somebody put it there, or because the server shows what has been.
   */
  private void resolve(ItemMovesInHand hand, Doubts doubts) {
    if (!doubts.missing.isEmpty()) {
      Map<LastingTraits, ItemId> found = finder.find(marks(hand, doubts.missing), hand.target());
      doubts.missing.forEach(item -> settle(hand, item, found, () -> hand.gone(item)));
    }
    if (!doubts.back.isEmpty()) {
      Map<LastingTraits, ItemId> found = finder.findAlike(marks(hand, doubts.back), hand.target());
      doubts.back.forEach(item -> settle(hand, item, found, () -> hand.stays(item)));
    }
  }

  private static void settle(
      ItemMovesInHand hand, ItemId item, Map<LastingTraits, ItemId> found, Runnable otherwise) {
    marks(hand, item).map(found::get).ifPresentOrElse(now -> hand.moved(item, now), otherwise);
  }

  private static List<LastingTraits> marks(ItemMovesInHand hand, List<ItemId> wanted) {
    return wanted.stream().flatMap(item -> marks(hand, item).stream()).toList();
  }

  private static Optional<LastingTraits> marks(ItemMovesInHand hand, ItemId item) {
    return hand.known(item).map(RecentItems.Known::marks);
  }

  /**
   * Items that must be searched for.
   *
   * @param missing what is not where it was
   * @param back what was moved and seems to lie where it was
   */
  private record Doubts(List<ItemId> missing, List<ItemId> back) {}
}
