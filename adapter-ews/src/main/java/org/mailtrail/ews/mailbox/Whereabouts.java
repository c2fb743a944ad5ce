package org.mailtrail.ews.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.Marks;
import org.mailtrail.ews.message.MessageDraft;
import org.mailtrail.ews.transport.Answer;
import org.mailtrail.ews.transport.Refusal;

/** Asks where messages lie whose moves have told too little. */
final class Whereabouts {
  private static final String WHAT = "looking where messages lie";
  private final Folder source;
  private final Items items;
  private final Finder finder;

  Whereabouts(Ground ground, Folder source) {
    this.source = source;
    this.items = new Items(ground);
    this.finder = new Finder(ground);
  }

  /** Finds the new ids of moves whose answers have none; the old one stands in for a lost one. */
  void name(MovesInHand hand, List<ItemId> unnamed) {
    if (unnamed.isEmpty()) {
      return;
    }
    Map<Marks, ItemId> found = search(hand, unnamed);
    for (ItemId item : unnamed) {
      hand.moved(item, marks(hand, item).map(found::get).orElse(hand.now(item)));
    }
  }

  /** Settles what is unclear. */
  void settle(MovesInHand hand, List<ItemId> unclear) {
    if (unclear.isEmpty()) {
      return;
    }
    List<ItemId> missing = new ArrayList<>();
    List<ItemId> ids = unclear.stream().map(hand::now).toList();
    List<Answer> answers = items.get(WHAT, ids, Marks.PROPERTIES, source);
    for (int i = 0; i < answers.size(); i++) {
      place(hand, unclear.get(i), answers.get(i), missing);
    }
    findOrGiveUp(hand, missing);
  }

  private void place(MovesInHand hand, ItemId item, Answer answer, List<ItemId> missing) {
    if (answer.refusal().isPresent()) {
      refused(hand, item, answer.refusal().get(), missing);
    } else if (answer
        .item()
        .flatMap(MessageDraft::folder)
        .filter(hand.target().id()::equals)
        .isPresent()) {
      hand.moved(item, hand.now(item));
    } else {
      hand.stays(item);
    }
  }

  private static void refused(
      MovesInHand hand, ItemId item, Refusal refusal, List<ItemId> missing) {
    if (refusal.concernsAll()) {
      throw refusal.exception(WHAT);
    }
    if (refusal.kind() == Kind.ITEM_GONE) {
      missing.add(item);
    } else {
      hand.failed(item, refusal.toString());
    }
  }

  /** What its old id no longer leads to has moved, or is gone. */
  private void findOrGiveUp(MovesInHand hand, List<ItemId> missing) {
    if (missing.isEmpty()) {
      return;
    }
    Map<Marks, ItemId> found = search(hand, missing);
    for (ItemId item : missing) {
      marks(hand, item)
          .map(found::get)
          .ifPresentOrElse(now -> hand.moved(item, now), () -> hand.gone(item));
    }
  }

  private Map<Marks, ItemId> search(MovesInHand hand, List<ItemId> wanted) {
    List<Marks> marks = wanted.stream().flatMap(item -> marks(hand, item).stream()).toList();
    return marks.isEmpty() ? Map.of() : finder.find(marks, hand.target());
  }

  private static Optional<Marks> marks(MovesInHand hand, ItemId item) {
    return hand.known(item).map(Memory.Known::marks);
  }
}
