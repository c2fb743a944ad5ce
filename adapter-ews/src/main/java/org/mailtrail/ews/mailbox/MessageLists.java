package org.mailtrail.ews.mailbox;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.Marks;
import org.mailtrail.ews.message.MessageDraft;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Order;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.Answer;
import org.mailtrail.ews.transport.Refusal;

/** Lists messages by id and reads them in batches: a list has no recipients. */
public final class MessageLists {
  private static final String LISTING = "listing messages";
  private static final String FETCHING = "reading messages";
  private final Items items;
  private final Memory memory;
  private final URI owa;

  /** Lists on this ground; what is read is remembered. */
  public MessageLists(Ground ground, Memory memory, URI owa) {
    this.items = new Items(ground);
    this.memory = memory;
    this.owa = owa;
  }

  /**
   * A folder's oldest messages.
   *
   * @return fewer than asked for only when there are no more
   */
  public List<IntakeItem> read(Folder folder, int atMost, int offset) {
    List<IntakeItem> read = new ArrayList<>();
    boolean isLast = false;
    while (!isLast && read.size() < atMost) {
      Page page = new Page(atMost - read.size(), offset + read.size());
      ItemPage found =
          items.list(LISTING, folder, ItemQuery.all(folder.ref(), Order.OLDEST_FIRST, page));
      List<ItemId> ids = ids(found.items());
      List<IntakeItem> there = fetch(folder, ids.subList(0, Math.min(ids.size(), page.size())));
      read.addAll(there);
      isLast = found.isLast() || there.isEmpty();
    }
    return read;
  }

  /** Reads messages of a folder by id; those that are gone are left out. */
  public List<IntakeItem> fetch(Folder folder, List<ItemId> ids) {
    List<IntakeItem> read = new ArrayList<>();
    List<Answer> answers = items.get(FETCHING, ids, MessageDraft.PROPERTIES, folder);
    for (int i = 0; i < answers.size(); i++) {
      item(ids.get(i), answers.get(i), folder).ifPresent(read::add);
    }
    return read;
  }

  /** References to what the folders have received since then, oldest first. */
  public List<ItemRef> receivedSince(List<Folder> folders, Instant since, int atMost, int offset) {
    List<Found> found = new ArrayList<>();
    for (Folder folder : folders) {
      found.addAll(receivedSince(folder, since, atMost + offset));
    }
    return found.stream()
        .sorted(Comparator.comparing(each -> each.marks.received().orElse(Instant.MAX)))
        .skip(offset)
        .limit(atMost)
        .map(each -> new ItemRef(each.id, each.marks.key()))
        .toList();
  }

  private List<Found> receivedSince(Folder folder, Instant since, int atMost) {
    ItemQuery query =
        ItemQuery.all(
                folder.ref(),
                Order.OLDEST_FIRST,
                new Page(atMost, 0),
                Marks.PROPERTIES.toArray(Property[]::new))
            .receivedSince(since);
    List<Found> found = new ArrayList<>();
    for (Node item : items.list(LISTING, folder, query).items()) {
      MessageDraft.id(item).ifPresent(id -> found.add(found(id, item, folder)));
    }
    return found;
  }

  /** Lists cut long strings; single items are whole. */
  private Found found(ItemId id, Node listed, Folder folder) {
    Marks marks = Marks.of(listed);
    if (marks.mayBeCut()) {
      marks =
          items
              .get(LISTING, List.of(id), Marks.PROPERTIES, folder)
              .get(0)
              .item()
              .map(Marks::of)
              .orElse(marks);
    }
    memory.put(id, marks, folder.id());
    return new Found(id, marks);
  }

  private Optional<IntakeItem> item(ItemId id, Answer answer, Folder folder) {
    Optional<Node> item = answer.item();
    if (answer.refusal().isEmpty() && item.isPresent()) {
      memory.put(id, Marks.of(item.get()), MessageDraft.folder(item.get()).orElse(folder.id()));
      return Optional.of(new MessageDraft(item.get(), owa).item(id));
    }
    return answer.refusal().isEmpty()
        ? Optional.of(illegible(id, "Exchange answers without it"))
        : refused(id, answer.refusal().get());
  }

  private static Optional<IntakeItem> refused(ItemId id, Refusal refusal) {
    return switch (refusal.kind()) {
      case ITEM_GONE -> Optional.empty();
      case ITEM_UNREADABLE, REFUSED -> Optional.of(illegible(id, refusal.toString()));
      default -> throw refusal.exception(FETCHING);
    };
  }

  private static IntakeItem illegible(ItemId id, String problem) {
    return new IntakeItem.Illegible(id, Optional.empty(), problem);
  }

  private static List<ItemId> ids(List<Node> items) {
    return items.stream().flatMap(item -> MessageDraft.id(item).stream()).toList();
  }

  /**
   * A listed item.
   *
   * @param id its id
   * @param marks by what it is known
   */
  private record Found(ItemId id, Marks marks) {}
}
