package org.mailtrail.ews.moving;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.ews.transport.SoapCall;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.Patience;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/**
 * Takes a message to a store into which Exchange does not move: makes it anew of its MIME, makes
 * sure that it is there, and only then removes the other. The copy bears a mark, so that a copy
 * whose answer was lost, or whose maker died, is found and not made twice.
 */
final class Copier {
  private static final Phrase WHAT = ExchangeWork.COPYING_MESSAGE.with();
  private static final String READ_AND_SENT = "1";
  private final FolderRoot ground;
  private final Folder source;
  private final Items items;
  private final Copies copies;

  Copier(FolderRoot ground, Folder source) {
    this.ground = ground;
    this.source = source;
    this.items = new Items(ground);
    this.copies = new Copies(items);
  }

  void copy(ItemMovesInHand hand, ItemId item) {
    try {
      hand.moved(item, copied(hand.now(item), hand.target()));
    } catch (ExchangeException failed) {
      switch (failed.kind()) {
        case ITEM_GONE -> hand.gone(item);
        case ITEM_UNREADABLE, REFUSED -> hand.failed(item, String.valueOf(failed.getMessage()));
        default -> throw failed;
      }
    }
  }

  private ItemId copied(ItemId item, Folder target) {
    Node original = read(item, source);
    LastingTraits marks = LastingTraits.of(original);
    String mark = marks.searchKey().or(marks::messageId).orElse(item.value());
    Optional<ItemId> earlier = copies.find(mark, marks, target);
    ItemId copy = earlier.orElseGet(() -> make(item, original, mark, target));
    if (!isRight(copy, original, target)) {
      if (earlier.isEmpty()) {
        remove(copy, target);
      }
      throw different();
    }
    remove(item, source);
    return copy;
  }

  private ItemId make(ItemId item, Node original, String mark, Folder target) {
    Patience patience = ground.client().transport().patience(WHAT);
    Supplier<Optional<ItemId>> find = () -> copies.find(mark, LastingTraits.of(original), target);
    Optional<ItemId> made = Optional.empty();
    while (made.isEmpty()) {
      try {
        made = makeOnce(call(item, original, mark, target)).or(find);
        if (made.isEmpty()) {
          throw lost();
        }
      } catch (PassingFault unclear) {
        patience.bear(unclear);
        made = find.get();
      }
    }
    return made.get();
  }

  /** Empty where the answer does not tell the id. */
  private Optional<ItemId> makeOnce(SoapCall call) throws PassingFault {
    ResponseMessage answer =
        ground.client().sendOnce(call).stream().findFirst().orElseGet(ResponseMessage::none);
    Optional<EwsRefusal> refusal = answer.refusal();
    if (refusal.isPresent() && !refusal.get().isPassing()) {
      throw refusal.get().exception(WHAT, call.route());
    }
    if (refusal.isPresent()) {
      throw refusal.get().passing();
    }
    return answer.item().flatMap(ItemDraft::id);
  }

  private static ExchangeException lost() {
    return new ExchangeException(
        Kind.REFUSED, PortSentence.IN_DOING.with(WHAT, EwsSentence.COPY_LOST.with()), null);
  }

  private SoapCall call(ItemId item, Node original, String mark, Folder target) {
    Map<Property, String> properties = new LinkedHashMap<>();
    properties.put(Property.FLAGS, READ_AND_SENT);
    original
        .textAt("DateTimeReceived")
        .ifPresent(received -> properties.put(Property.DELIVERED, received));
    properties.put(Property.COPY_OF, mark);
    Supplier<InputStream> mime =
        () -> ground.client().open(ground.onContent(WHAT, ItemRequests.mime(item), source));
    return new SoapCall(
        WHAT, ItemRequests.copy(target.ref(), properties), ground.route(target), Optional.of(mime));
  }

  private boolean isRight(ItemId copy, Node original, Folder target) {
    Node there = read(copy, target);
    return ItemDraft.folder(there).filter(target.id()::equals).isPresent()
        && LastingTraits.of(there).messageId().equals(LastingTraits.of(original).messageId())
        && there.textAt("Subject").equals(original.textAt("Subject"))
        && there.textAt("DateTimeSent").equals(original.textAt("DateTimeSent"));
  }

  private static ExchangeException different() {
    return new ExchangeException(
        Kind.REFUSED, PortSentence.IN_DOING.with(WHAT, EwsSentence.COPY_DIFFERS.with()), null);
  }

  private Node read(ItemId item, Folder folder) {
    ResponseMessage answer = items.get(WHAT, List.of(item), ItemDraft.PROPERTIES, folder).get(0);
    if (answer.refusal().isPresent()) {
      throw ground.error(answer.refusal().get(), WHAT, folder);
    }
    return answer.item().orElseThrow(Copier::lost);
  }

  private void remove(ItemId item, Folder folder) {
    SoapCall delete = ground.onContent(WHAT, ItemRequests.delete(List.of(item)), folder);
    ResponseMessage answer =
        ground.client().all(delete).stream().findFirst().orElseGet(ResponseMessage::none);
    answer
        .refusal()
        .filter(refusal -> refusal.kind() != Kind.ITEM_GONE)
        .ifPresent(
            refusal -> {
              throw ground.error(refusal, WHAT, folder);
            });
  }
}
