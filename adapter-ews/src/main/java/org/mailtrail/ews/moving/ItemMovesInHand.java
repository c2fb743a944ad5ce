package org.mailtrail.ews.moving;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.item.RecentItems;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.exchange.http.patience.InVain;

/** What is known of some moves into one folder while they are under way. */
final class ItemMovesInHand {
  private final Map<ItemId, ItemId> nowByItem = new LinkedHashMap<>();
  private final Map<ItemId, Filed> settled = new HashMap<>();
  private final Map<ItemId, EwsRefusal> refusals = new HashMap<>();
  private final InVain<ItemId> vain = new InVain<>();
  private final Folder target;
  private final RecentItems memory;

  /** Moves of these items; what was moved before is meant by its new id. */
  ItemMovesInHand(List<ItemId> items, Folder target, RecentItems memory) {
    this.target = target;
    this.memory = memory;
    items.forEach(
        item -> nowByItem.put(item, memory.find(item).map(RecentItems.Known::now).orElse(item)));
  }

  Folder target() {
    return target;
  }

  List<ItemId> open() {
    return nowByItem.keySet().stream().filter(item -> !settled.containsKey(item)).toList();
  }

  /** Those that seem to lie there already. */
  List<ItemId> there() {
    return open().stream()
        .filter(
            item ->
                memory.find(item).filter(known -> known.folder().equals(target.id())).isPresent())
        .toList();
  }

  ItemId now(ItemId item) {
    return nowByItem.getOrDefault(item, item);
  }

  Optional<RecentItems.Known> known(ItemId item) {
    return memory.find(item);
  }

  int settledCount() {
    return settled.size();
  }

  /** The item lies in the folder. */
  void moved(ItemId item, ItemId now) {
    memory.moved(item, now, target.id());
    settled.put(item, Filed.moved(item, Filed.Place.of(now)));
  }

  /** The item lies nowhere. */
  void gone(ItemId item) {
    settled.put(item, Filed.gone(item));
  }

  /** Exchange says that it was not moved, which need not be true. */
  void refused(ItemId item, EwsRefusal refusal) {
    refusals.put(item, refusal);
    if (refusal.isOfItem() && isAlone()) {
      vain.again(item);
    }
  }

  /** Whether no more is open than what was refused while others were moved. */
  private boolean isAlone() {
    return nowByItem.size() == 1
        || settled.values().stream().anyMatch(filed -> filed.status() == Filed.Status.MOVED);
  }

  /** The item lies where it was: a refusal that does not pass is final then. */
  void stays(ItemId item) {
    Optional.ofNullable(refusals.get(item))
        .filter(refusal -> !refusal.isPassing() || vain.isEnough(item))
        .ifPresent(refusal -> settled.put(item, Filed.failed(item, refusal.toString())));
  }

  /** The item cannot be moved. */
  void failed(ItemId item, String problem) {
    settled.put(item, Filed.failed(item, problem));
  }

  /** What came of those that are settled, with the places of what lies in the folder now. */
  List<Filed> settled(BiFunction<List<ItemId>, Folder, Map<ItemId, Filed.Place>> placing) {
    List<ItemId> there =
        settled.values().stream()
            .filter(filed -> filed.status() == Filed.Status.MOVED)
            .map(filed -> filed.now().item())
            .toList();
    Map<ItemId, Filed.Place> places = there.isEmpty() ? Map.of() : placing.apply(there, target);
    return settled.values().stream().map(filed -> placed(filed, places)).toList();
  }

  private static Filed placed(Filed filed, Map<ItemId, Filed.Place> places) {
    return filed.status() == Filed.Status.MOVED
        ? Filed.moved(filed.item(), places.getOrDefault(filed.now().item(), filed.now()))
        : filed;
  }
}
