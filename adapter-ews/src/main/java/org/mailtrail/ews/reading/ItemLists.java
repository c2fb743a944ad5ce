package org.mailtrail.ews.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderPaths;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.folder.FoundPage;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.item.RecentItems;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Order;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.exchange.http.transport.Lanes;

/** Lists messages by id and reads them in batches: a list has no recipients. Used by one thread. */
public final class ItemLists {
  private static final Phrase LISTING = ExchangeWork.LISTING_MESSAGES.with();
  private static final int LONGEST_PAGE = 1_000;
  private final FolderRoot ground;
  private final Items items;
  private final RecentItems memory;
  private final URI owa;
  private final Lanes lanes;
  private final Ghosts ghosts = new Ghosts();

  /**
   * Lists on this ground; what is read is remembered.
   *
   * @param lanes on which the messages of a page are read
   */
  public ItemLists(FolderRoot ground, RecentItems memory, URI owa, Lanes lanes) {
    this.ground = ground;
    this.items = new Items(ground);
    this.memory = memory;
    this.owa = owa;
    this.lanes = lanes;
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
      FoundPage listed = listed(folder, open + skip + ghosts.count(), position);
      List<ItemId> there = real(listed.items());
      List<ItemId> next = there.subList(Math.min(skip, there.size()), there.size());
      skip -= there.size() - next.size();
      int taken = batch.take(next.subList(0, Math.min(open, next.size())));
      position += listed.items().size();
      hasMore = taken < next.size() || !listed.isLast();
    }
    return new Batch(batch.items(), hasMore);
  }

  private FoundPage listed(Folder folder, int atMost, int position) {
    Page page = new Page(Math.min(LONGEST_PAGE, atMost), position);
    return items.list(LISTING, folder, ItemQuery.all(folder.ref(), Order.OLDEST_FIRST, page));
  }

  private List<ItemId> real(List<Node> listed) {
    return listed.stream()
        .flatMap(item -> ItemDraft.id(item).stream())
        .filter(id -> !ghosts.contains(id))
        .toList();
  }

  /**
   * Reads messages by id, from wherever they lie: fewer than asked for where some are gone, or all
   * together are too large.
   *
   * @param standard the folder by which requests are routed about what was never seen
   */
  public List<IntakeItem> fetch(FolderPaths folders, Folder standard, List<ItemId> ids) {
    List<IntakeItem> read = new ArrayList<>();
    long room = MessageBatch.MOST_WEIGHT;
    for (int from = 0; from < ids.size() && room > 0; ) {
      Folder folder = memory.place(ids.get(from), folders, standard);
      int to = from + 1;
      while (to < ids.size() && memory.place(ids.get(to), folders, standard).equals(folder)) {
        to++;
      }
      MessageBatch batch = batch(folder, room);
      batch.take(ids.subList(from, to));
      read.addAll(batch.items());
      room = batch.room();
      from = to;
    }
    return read;
  }

  private MessageBatch batch(Folder folder, long weight) {
    ItemReader reader = new ItemReader(ground, memory, owa, items, folder);
    return new MessageBatch(reader, ghosts, lanes, weight);
  }

  /**
   * Messages that were read.
   *
   * @param hasMore whether more lie in the folder
   */
  public record Batch(List<IntakeItem> items, boolean hasMore) {}
}
