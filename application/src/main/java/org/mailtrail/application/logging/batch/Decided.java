package org.mailtrail.application.logging.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/**
 * What is decided and committed, and still lies where it was.
 *
 * @param orders where it belongs
 * @param again what of it was decided before this pass
 * @param pending what stays, because it could not be worked yet
 * @param absent what a list has shown and what is not there
 * @param webLinks the addresses that open it, as they were when it was read
 * @param keys under which the books know it
 */
public record Decided(
    List<FilingOrder> orders,
    Set<ItemId> again,
    Set<ItemId> pending,
    Set<ItemId> absent,
    Map<ItemId, String> webLinks,
    Map<ItemId, MessageKey> keys) {
  public static Decided nothing() {
    return new Decided(List.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of());
  }

  /** These items, of which these rows were committed now. */
  static Decided of(List<IntakeItem> items, Page page, Known known, List<LedgerRow> rows) {
    List<FilingOrder> orders = new ArrayList<>(page.decided());
    Set<ItemId> again = new HashSet<>();
    page.decided().forEach(order -> again.add(order.item()));
    Set<ItemId> pending = new HashSet<>();
    for (LedgerRow row : rows) {
      ItemId item = row.sighting().item();
      row.reason()
          .destination()
          .ifPresentOrElse(
              where -> orders.add(new FilingOrder(item, where)), () -> pending.add(item));
    }
    Map<ItemId, MessageKey> keys = keys(rows);
    again.forEach(
        item -> known.of(item).flatMap(Known.Prior::key).ifPresent(key -> keys.put(item, key)));
    return new Decided(orders, again, pending, Set.of(), webLinks(items), keys);
  }

  private static Map<ItemId, MessageKey> keys(List<LedgerRow> rows) {
    Map<ItemId, MessageKey> keys = new HashMap<>();
    rows.stream()
        .map(LedgerRow::sighting)
        .forEach(seen -> seen.key().ifPresent(key -> keys.put(seen.item(), key)));
    return keys;
  }

  /** What an earlier pass has decided, and perhaps filed too. */
  public static Decided before(List<LedgerRow> rows) {
    List<FilingOrder> orders = new ArrayList<>();
    rows.forEach(
        row ->
            row.reason()
                .destination()
                .ifPresent(where -> orders.add(new FilingOrder(row.sighting().item(), where))));
    return new Decided(orders, Set.of(), Set.of(), Set.of(), Map.of(), keys(rows));
  }

  private static Map<ItemId, String> webLinks(List<IntakeItem> items) {
    Map<ItemId, String> links = new HashMap<>();
    for (IntakeItem item : items) {
      if (item instanceof IntakeItem.Legible legible) {
        legible.message().item().webLink().ifPresent(link -> links.put(item.id(), link));
      }
    }
    return links;
  }

  public Decided and(Decided more) {
    return new Decided(
        joined(new ArrayList<>(orders), more.orders),
        joined(new HashSet<>(again), more.again),
        joined(new HashSet<>(pending), more.pending),
        joined(new HashSet<>(absent), more.absent),
        joined(webLinks, more.webLinks),
        joined(keys, more.keys));
  }

  /** The same, and these are not there. */
  Decided without(Set<ItemId> notThere) {
    return new Decided(orders, again, pending, notThere, webLinks, keys);
  }

  private static <T, C extends Collection<T>> C joined(C some, Collection<T> more) {
    some.addAll(more);
    return some;
  }

  private static <V> Map<ItemId, V> joined(Map<ItemId, V> some, Map<ItemId, V> more) {
    Map<ItemId, V> joined = new HashMap<>(some);
    joined.putAll(more);
    return joined;
  }

  /** The ids of what belongs into the archive. */
  public Set<ItemId> archived() {
    Set<ItemId> archived = new HashSet<>();
    orders.stream()
        .filter(order -> order.destination() == Destination.ARCHIVE)
        .forEach(order -> archived.add(order.item()));
    return archived;
  }

  /** The address that opened the message before it was filed. */
  public Optional<String> webLink(ItemId item) {
    return Optional.ofNullable(webLinks.get(item));
  }

  /** The key under which the books know the message. */
  public Optional<MessageKey> key(ItemId item) {
    return Optional.ofNullable(keys.get(item));
  }
}
