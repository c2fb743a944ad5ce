package org.mailtrail.simulator.ews;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailtrail.simulator.ews.call.AnswerEnvelope;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.ews.call.EwsError;
import org.mailtrail.simulator.ews.call.Paging;
import org.mailtrail.simulator.ews.call.Places;
import org.mailtrail.simulator.ews.item.ItemXml;
import org.mailtrail.simulator.ews.item.Restriction;
import org.mailtrail.simulator.ews.item.Shape;
import org.mailtrail.simulator.ews.item.WantedProperty;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.soap.XmlNode;
import org.mailtrail.simulator.soap.XmlOut;

/** FindItem (MS-OXWSSRCH): newest first where nothing else is said. */
final class FindItem {
  private final EwsCall call;
  private final Places places;
  private final Shape shape;
  private int held;

  private FindItem(EwsCall call) {
    this.call = call;
    this.places = new Places(call);
    this.shape = Shape.of(call.required("ItemShape"));
  }

  static XmlOut answer(EwsCall call) {
    List<XmlNode> parents = call.required("ParentFolderIds").children();
    FindItem finding = new FindItem(call);
    try {
      return new AnswerEnvelope(call, null).each(parents, finding::found);
    } finally {
      call.server().meter().let(call.caller().user(), finding.held);
    }
  }

  private record Page(List<Item> items, int all) {}

  private Consumer<XmlOut> found(XmlNode parentId) {
    requirePossible();
    Places.InMailbox place = places.folder(parentId, false);
    Optional<Predicate<Item>> wanted = Restriction.of(call, place.mailbox());
    int limit = wanted.isPresent() ? Paging.MOST_RESTRICTED : Paging.MOST;
    Paging paging = Paging.of(call, "IndexedPageItemView", limit);
    Page page = page(place, wanted, paging);
    paging.refuse(page.all());
    hold(page.items().size());
    ItemXml items = new ItemXml(call, shape, true, place.mailbox());
    return xml -> {
      paging.start(xml, page.items().size(), page.all());
      xml.start("t:Items");
      page.items().forEach(item -> items.write(xml, item));
      xml.end().end();
    };
  }

  private void requirePossible() {
    if (shape.mime() || shape.uris().contains("item:Body")) {
      throw new EwsError(
          "ErrorInvalidPropertyRequest", "Property is not valid for this object type.");
    }
    if (!call.operation().attribute("Traversal").orElse("Shallow").equals("Shallow")) {
      throw new EwsError("ErrorInvalidOperation", "Only shallow traversal is supported.");
    }
  }

  /** All lists that the account has made at once count together. */
  private void hold(int items) {
    held += items;
    if (!call.server().meter().find(call.caller().user(), items)) {
      throw new EwsError(
          "ErrorExceededFindCountLimit", "Exceeded the limit of objects that can be found.");
    }
    call.server().meter().listed.addAndGet(items);
  }

  private Page page(Places.InMailbox place, Optional<Predicate<Item>> wanted, Paging paging) {
    SimulatedMailbox mailbox = place.mailbox();
    SimulatedFolder folder = place.folder();
    Optional<XmlNode> order = order();
    if (wanted.isEmpty() && order.map(FindItem::byReceived).orElse(true)) {
      boolean newestFirst = order.map(FindItem::descending).orElse(true);
      return new Page(
          mailbox.page(folder, newestFirst, paging.offset(), paging.most()), folder.size());
    }
    Stream<Item> found =
        mailbox.page(folder, true, 0, Integer.MAX_VALUE).stream()
            .filter(wanted.orElse(item -> true));
    List<Item> all = order.map(FindItem::comparator).map(found::sorted).orElse(found).toList();
    return new Page(all.stream().skip(paging.offset()).limit(paging.most()).toList(), all.size());
  }

  private Optional<XmlNode> order() {
    return call.operation().below("SortOrder").stream().findFirst();
  }

  private static WantedProperty property(XmlNode order) {
    return WantedProperty.of(order.children().get(0));
  }

  private static boolean byReceived(XmlNode order) {
    WantedProperty property = property(order);
    return property.uri().equals("item:DateTimeReceived") || property.tag() == 0x0E06;
  }

  private static boolean descending(XmlNode order) {
    return order.attribute("Order").orElse("").equals("Descending");
  }

  private static Comparator<Item> comparator(XmlNode order) {
    Comparator<Item> ascending =
        switch (property(order).uri()) {
          case "item:Subject" -> Comparator.comparing(item -> item.mail().subject());
          case "item:Size" -> Comparator.comparing(Item::size);
          case "item:DateTimeSent" ->
              Comparator.comparing(
                  item -> Optional.ofNullable(item.mail().sentAt()).orElse(Instant.EPOCH));
          default -> Comparator.comparing(Item::receivedAt).thenComparing(Item::sequence);
        };
    return descending(order) ? ascending.reversed() : ascending;
  }
}
