package org.mailtrail.application.logging.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerRow.Sighting;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;

/**
 * Points the books to where messages lie whose moves nobody wrote down: the process died before, or
 * the answer was lost, or a person has moved them. A row whose id leads nowhere belongs to the copy
 * of its message that has no row.
 */
final class Readdressing {
  private static final int MOST_COPIES = 100;

  /** What was listed need not be asked for; more than so many would cost too much memory. */
  private static final int MOST_LISTED = 50_000;

  private final PassContext context;
  private final boolean isUnsure;
  private final Map<ItemId, ItemRef> unknown = new LinkedHashMap<>();
  private final Set<ItemId> listed = new HashSet<>();

  /**
   * For one walk.
   *
   * @param isUnsure whether also where ids stay the books may have it wrong
   */
  Readdressing(PassContext context, boolean isUnsure) {
    this.context = context;
    this.isUnsure = isUnsure;
  }

  /** Takes note of what is listed. */
  void list(List<ItemRef> page) {
    page.stream().map(ItemRef::id).limit(MOST_LISTED - listed.size()).forEach(listed::add);
  }

  /** Takes note of those of a page of which the ledger was asked. */
  void note(List<ItemRef> page, Known known) {
    List<Relocation> moved = new ArrayList<>();
    for (ItemRef ref : page) {
      if (known.isUnderAnotherId(ref)) {
        unknown.put(ref.id(), ref);
      } else if (isUnsure && isTold(ref) && isLogged(ref, known)) {
        moved.add(
            new Relocation(ref.id(), known.of(ref.id()).flatMap(Known.Prior::key), ref.place()));
      }
    }
    if (!moved.isEmpty()) {
      Books books = context.books();
      books.unitOfWork().run(() -> books.log().relocate(context.settings().mailbox(), moved));
    }
  }

  private static boolean isTold(ItemRef ref) {
    return ref.folder().isPresent() || ref.webLink().isPresent();
  }

  private static boolean isLogged(ItemRef ref, Known known) {
    return known.of(ref.id()).filter(prior -> prior.outcome() == Outcome.LOGGED).isPresent();
  }

  /**
   * Gives rows whose ids lead nowhere to what was listed without a row.
   *
   * @param reader gives of these messages those that are there
   */
  void follow(BiConsumer<List<ItemId>, Consumer<List<IntakeItem>>> reader) {
    Map<ItemId, LedgerRow> lost = rowsOfUnlisted();
    reader.accept(
        List.copyOf(lost.keySet()), items -> items.forEach(item -> lost.remove(item.id())));
    Set<Optional<MessageKey>> keys = new HashSet<>();
    lost.values().forEach(row -> keys.add(written(row.sighting().key())));
    List<ItemId> wanted =
        unknown.values().stream()
            .filter(ref -> keys.contains(written(ref.key())))
            .map(ItemRef::id)
            .toList();
    reader.accept(
        wanted, items -> context.books().relocate(context.settings().mailbox(), pair(items, lost)));
  }

  private static Optional<MessageKey> written(Optional<MessageKey> key) {
    return key.map(MessageKey::asWritten);
  }

  private Map<ItemId, LedgerRow> rowsOfUnlisted() {
    Set<Optional<MessageKey>> keys = new LinkedHashSet<>();
    unknown.values().forEach(ref -> keys.add(written(ref.key())));
    Map<ItemId, LedgerRow> rows = new LinkedHashMap<>();
    for (Optional<MessageKey> key : keys) {
      rows(key).forEach(row -> rows.put(row.sighting().item(), row));
    }
    rows.keySet().removeAll(listed);
    return rows;
  }

  private List<LedgerRow> rows(Optional<MessageKey> key) {
    LedgerFilter all = LedgerFilter.all().mailbox(context.settings().mailbox());
    return context
        .books()
        .ledger()
        .page(key.map(all::key).orElse(all), Optional.empty(), MOST_COPIES);
  }

  private List<Relocation> pair(List<IntakeItem> items, Map<ItemId, LedgerRow> lost) {
    List<Relocation> moved = new ArrayList<>();
    for (IntakeItem item : items) {
      ItemRef ref = unknown.getOrDefault(item.id(), item.ref());
      before(item, ref, lost.values())
          .ifPresent(
              before -> {
                lost.remove(before.item());
                moved.add(new Relocation(before.item(), before.key(), place(item, ref)));
              });
    }
    return moved;
  }

  /** How the message was seen whose row leads nowhere. */
  private static Optional<Sighting> before(
      IntakeItem item, ItemRef ref, Collection<LedgerRow> lost) {
    return lost.stream()
        .map(LedgerRow::sighting)
        .filter(row -> written(row.key()).equals(written(ref.key())))
        .filter(row -> row.receivedAt().equals(cameAt(item)))
        .filter(row -> mayBe(item, row))
        .findFirst();
  }

  private static Filed.Place place(IntakeItem item, ItemRef ref) {
    Optional<String> webLink =
        item.match(legible -> legible.message().item().webLink(), illegible -> ref.webLink());
    return new Filed.Place(item.id(), ref.folder().orElse(""), webLink);
  }

  /** Other messages may have the same Message-ID; when they came tells them apart. */
  private static Optional<Instant> cameAt(IntakeItem item) {
    return item.match(
        legible -> Optional.of(legible.message().summary().receivedAt()),
        illegible -> Optional.empty());
  }

  /** Two that came at one time are told apart by author and sent time. */
  private static boolean mayBe(IntakeItem item, Sighting row) {
    return item.match(
        legible -> row.identity().map(MessageIdentity.of(legible.message())::isSameAs).orElse(true),
        illegible -> true);
  }
}
