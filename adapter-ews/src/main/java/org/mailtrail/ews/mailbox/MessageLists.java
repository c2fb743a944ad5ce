package org.mailtrail.ews.mailbox;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** Lists messages by id and reads them in batches: a list has no recipients. Used by one thread. */
public final class MessageLists {
  private static final String LISTING = "listing messages";
  private static final int LONGEST_PAGE = 1_000;
  private final Ground ground;
  private final Items items;
  private final Memory memory;
  private final URI owa;
  private final Ghosts ghosts = new Ghosts();

  /** Lists on this ground; what is read is remembered. */
  public MessageLists(Ground ground, Memory memory, URI owa) {
    this.ground = ground;
    this.items = new Items(ground);
    this.memory = memory;
    this.owa = owa;
  }

  /** Believes the lists again from now on. */
  public void forget() {
    ghosts.forget();
  }

  /**
   * A folder's oldest messages: fewer than asked for when they are large.
   *
   * @param offset how many of those that can be had are left out
   */
  public Batch read(Folder folder, int atMost, int offset) {
    int skip = ghosts.count() == 0 ? 0 : offset;
    int position = offset - skip;
    MessageBatch batch = batch(folder, MessageBatch.MOST_WEIGHT);
    boolean hasMore = true;
    while (hasMore && batch.size() < atMost && batch.hasRoom()) {
      int open = atMost - batch.size();
      Page page = new Page(Math.min(LONGEST_PAGE, open + skip + ghosts.count()), position);
      ItemPage listed =
          items.list(LISTING, folder, ItemQuery.all(folder.ref(), Order.OLDEST_FIRST, page));
      List<ItemId> there = real(listed.items());
      List<ItemId> next = there.subList(Math.min(skip, there.size()), there.size());
      skip -= there.size() - next.size();
      int taken = batch.take(next.subList(0, Math.min(open, next.size())));
      position += listed.items().size();
      hasMore = taken < next.size() || !listed.isLast();
    }
    return new Batch(batch.items(), hasMore);
  }

  private List<ItemId> real(List<Node> listed) {
    return listed.stream()
        .flatMap(item -> MessageDraft.id(item).stream())
        .filter(id -> !ghosts.contains(id))
        .toList();
  }

  /** Reads messages of a folder by id; those that are gone are left out. */
  public List<IntakeItem> fetch(Folder folder, List<ItemId> ids) {
    MessageBatch batch = batch(folder, Long.MAX_VALUE);
    batch.take(ids);
    return batch.items();
  }

  private MessageBatch batch(Folder folder, long weight) {
    return new MessageBatch(new MessageReader(ground, memory, owa, items, folder), ghosts, weight);
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
    for (Node item : items.matching(LISTING, folder, query, node -> isSince(node, since))) {
      MessageDraft.id(item).ifPresent(id -> found.add(found(id, item, folder)));
    }
    return found;
  }

  private static boolean isSince(Node item, Instant since) {
    return Marks.of(item).received().filter(time -> !time.isBefore(since)).isPresent();
  }

  /** Lists cut long strings; single items are whole. */
  private Found found(ItemId id, Node listed, Folder folder) {
    Marks marks = Marks.of(listed);
    if (marks.mayBeCut()) {
      marks =
          items
              .get(LISTING, List.of(id), Marks.WHOLE, folder)
              .get(0)
              .item()
              .map(Marks::of)
              .orElse(marks);
    }
    memory.put(id, marks, folder.id());
    return new Found(id, marks);
  }

  /**
   * Messages that were read.
   *
   * @param hasMore whether more lie in the folder
   */
  public record Batch(List<IntakeItem> items, boolean hasMore) {}

  /**
   * A listed item.
   *
   * @param id its id
   * @param marks by what it is known
   */
  private record Found(ItemId id, Marks marks) {}
}
