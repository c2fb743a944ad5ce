package org.mailtrail.ews.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.ews.transport.SoapCall;
import org.mailtrail.exchange.http.patience.InVain;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.Patience;

/**
 * Reads properties of items, in as few requests as servers bear: a batch shrinks when an answer is
 * too large or a server in trouble, and grows again. Usable by several threads.
 */
public final class PropertyReader {
  private static final int LARGEST_BATCH = 200;

  private final FolderRoot ground;
  private volatile int batch = LARGEST_BATCH;

  PropertyReader(FolderRoot ground) {
    this.ground = ground;
  }

  /**
   * These items in pieces of one request each, which may be read side by side; in a single piece
   * while a server is in trouble or tells too much, so that it is asked one thing after the other.
   */
  public List<List<ItemId>> pieces(List<ItemId> items) {
    int size = batch < LARGEST_BATCH ? Math.max(1, items.size()) : LARGEST_BATCH;
    List<List<ItemId>> pieces = new ArrayList<>();
    for (int from = 0; from < items.size(); from += size) {
      pieces.add(items.subList(from, Math.min(from + size, items.size())));
    }
    return pieces;
  }

  /** One answer for each item, in order; none of them is a passing refusal. */
  List<ResponseMessage> all(
      Phrase what, List<ItemId> items, List<Property> properties, Folder folder) {
    List<ResponseMessage> all = new ArrayList<>();
    while (all.size() < items.size()) {
      some(what, items.subList(all.size(), items.size()), properties, folder, all::add);
    }
    return all;
  }

  /**
   * Hands over answers about the first of these items, at least one, in order, while they arrive.
   *
   * @return how many; no answer is a passing refusal: an item that Exchange refuses again and again
   *     while it tells others is unreadable
   */
  public int some(
      Phrase what,
      List<ItemId> items,
      List<Property> properties,
      Folder folder,
      Consumer<ResponseMessage> taker) {
    Patience patience = ground.client().transport().patience(what);
    Alone first = new Alone(items);
    while (true) {
      List<ItemId> asked = items.subList(0, Math.min(batch, items.size()));
      Taking taking = new Taking(taker, asked);
      SoapCall call = ground.onContent(what, ItemRequests.get(asked, properties), folder);
      Optional<PassingFault> fault = once(call, taking);
      if (taking.taken > 0) {
        return taking.taken;
      }
      if (first.isRefusedForGood(taking, fault.isEmpty())) {
        return taking.givenUp();
      }
      patience.bear(fault.orElseGet(taking::fault));
    }
  }

  /** An item whose answer alone is too large is told as such, and the next are asked for. */
  private Optional<PassingFault> once(SoapCall call, Taking taking) {
    int before = batch;
    try {
      boolean isWhole = ground.client().sendOnce(call, taking);
      if (!isWhole && taking.taken == 0) {
        taking.accept(ResponseMessage.tooLarge());
      }
      batch = isWhole ? Math.min(LARGEST_BATCH, 2 * before) : taking.taken;
      batch = taking.isMixedUp ? 1 : batch;
      return Optional.empty();
    } catch (PassingFault fault) {
      batch = Math.max(1, before / 2);
      return Optional.of(fault);
    }
  }

  /** Whether the first item is refused again and again, and no other. */
  private static final class Alone {
    private final InVain<ItemId> refusals = new InVain<>();
    private final List<ItemId> items;
    private boolean areOthersTold;

    Alone(List<ItemId> items) {
      this.items = items;
    }

    boolean isRefusedForGood(Taking taking, boolean isAnswered) {
      areOthersTold |= taking.isAnyTold;
      boolean areTold = isAnswered ? areOthersTold : taking.isAnyTold;
      return taking.isRefused(areTold, items.size() == 1) && refusals.again(items.get(0));
    }
  }

  /** Takes answers up to the first that must be asked for again. */
  private static final class Taking implements Consumer<ResponseMessage> {
    private final Consumer<ResponseMessage> taker;
    private final List<ItemId> asked;
    private Optional<EwsRefusal> passing = Optional.empty();
    private int taken;
    private boolean isAnyTold;
    private boolean isMixedUp;

    Taking(Consumer<ResponseMessage> taker, List<ItemId> asked) {
      this.taker = taker;
      this.asked = asked;
    }

    @Override
    public void accept(ResponseMessage answer) {
      if (passing.isEmpty()) {
        isMixedUp = isOfAnother(answer);
        passing =
            isMixedUp
                ? Optional.of(EwsRefusal.unanswered())
                : answer.refusal().filter(EwsRefusal::isPassing);
      }
      if (passing.isPresent()) {
        isAnyTold |= answer.refusal().isEmpty();
      } else if (taken < asked.size()) {
        taken++;
        taker.accept(answer);
      }
    }

    /** Whether it tells of an item whose turn it is not: what one is told of another is lost. */
    private boolean isOfAnother(ResponseMessage answer) {
      return taken < asked.size()
          && answer
              .item()
              .flatMap(ItemDraft::id)
              .filter(item -> !item.equals(asked.get(taken)) && asked.contains(item))
              .isPresent();
    }

    /** Whether the first item is in trouble, and no other. */
    boolean isRefused(boolean areOthersTold, boolean isOnly) {
      return taken == 0
          && (areOthersTold ? refusal().isOfItem() : isOnly && refusal().isOwnFault());
    }

    /** Tells the first as refused for good; gives how many were told. */
    int givenUp() {
      taker.accept(ResponseMessage.of(refusal().lasting()));
      return 1;
    }

    EwsRefusal refusal() {
      return passing.orElseGet(EwsRefusal::unanswered);
    }

    PassingFault fault() {
      return refusal().passing();
    }
  }
}
