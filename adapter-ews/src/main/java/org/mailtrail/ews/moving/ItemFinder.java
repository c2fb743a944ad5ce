package org.mailtrail.ews.moving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Order;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.operation.ItemQuery.Wanted;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** Finds items again in the folder to which they went, where ids are not told. */
final class ItemFinder {
  private static final Phrase WHAT = ExchangeWork.LOOKING_WHERE_MESSAGES_LIE.with();
  private static final int MOST = 1_000;
  private static final int ROOM = 50;
  private static final int AT_ONCE = 50;
  private static final Property MESSAGE_ID = Property.field("message:InternetMessageId");
  private final Items items;

  ItemFinder(FolderRoot ground) {
    this.items = new Items(ground);
  }

  /**
   * The ids of those that lie in the folder. Mail is filed oldest first, so that what went there
   * lately is at the new end: one list finds them mostly, and costs the server no new view.
   */
  Map<LastingTraits, ItemId> find(List<LastingTraits> wanted, Folder folder) {
    Map<LastingTraits, ItemId> found = new HashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    Page newest = new Page(Math.min(MOST, 2 * wanted.size() + ROOM), 0);
    collect(wanted, found, list(folder, query(folder, Order.NEWEST_FIRST, newest)));
    search(wanted, found, folder, Property.SEARCH_KEY);
    search(wanted, found, folder, MESSAGE_ID);
    return found;
  }

  /**
   * The same; what has another search key there than it had is found by its Message-ID alone. That
   * may be another copy of the message.
   */
  Map<LastingTraits, ItemId> findAlike(List<LastingTraits> wanted, Folder folder) {
    Map<LastingTraits, ItemId> found = find(wanted, folder);
    List<LastingTraits> bare =
        wanted.stream()
            .filter(marks -> !found.containsKey(marks))
            .map(LastingTraits::withoutKey)
            .toList();
    Map<LastingTraits, ItemId> alike = new HashMap<>();
    search(bare, alike, folder, MESSAGE_ID);
    wanted.forEach(
        marks ->
            Optional.ofNullable(alike.get(marks.withoutKey()))
                .ifPresent(id -> found.putIfAbsent(marks, id)));
    return found;
  }

  private void search(
      List<LastingTraits> wanted,
      Map<LastingTraits, ItemId> found,
      Folder folder,
      Property property) {
    List<Wanted> values =
        wanted.stream()
            .filter(marks -> !found.containsKey(marks))
            .flatMap(marks -> value(marks, property).stream())
            .distinct()
            .map(value -> new Wanted(property, value))
            .toList();
    for (int from = 0; from < values.size(); from += AT_ONCE) {
      List<Wanted> some = values.subList(from, Math.min(from + AT_ONCE, values.size()));
      ItemQuery query = query(folder, Order.NEWEST_FIRST, new Page(MOST, 0)).matching(some);
      Predicate<Node> fits = item -> some.stream().anyMatch(value -> value.isIn(item));
      collect(wanted, found, items.matching(WHAT, folder, query, fits));
    }
  }

  private static Optional<String> value(LastingTraits marks, Property property) {
    return property.equals(Property.SEARCH_KEY) ? marks.searchKey() : marks.messageId();
  }

  private List<Node> list(Folder folder, ItemQuery query) {
    return items.list(WHAT, folder, query).items();
  }

  private static ItemQuery query(Folder folder, Order order, Page page) {
    return ItemQuery.all(
        folder.ref(), order, page, LastingTraits.PROPERTIES.toArray(Property[]::new));
  }

  private static void collect(
      List<LastingTraits> wanted, Map<LastingTraits, ItemId> found, List<Node> listed) {
    boolean knowsKeys =
        wanted.stream().anyMatch(marks -> marks.searchKey().isPresent())
            && listed.stream().anyMatch(item -> Property.SEARCH_KEY.of(item).isPresent());
    Map<String, ItemId> there = new HashMap<>();
    for (Node item : listed) {
      LastingTraits marks = LastingTraits.of(item);
      ItemDraft.id(item)
          .ifPresent(id -> name(marks, knowsKeys).ifPresent(name -> there.putIfAbsent(name, id)));
    }
    for (LastingTraits marks : wanted) {
      name(marks, knowsKeys).map(there::get).ifPresent(id -> found.putIfAbsent(marks, id));
    }
  }

  /** By what an item is told from the others: copies of one message have one Message-ID. */
  private static Optional<String> name(LastingTraits marks, boolean byKey) {
    return byKey ? marks.searchKey().or(marks::messageId) : marks.messageId();
  }
}
