package org.mailtrail.ews.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
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
import org.mailtrail.ews.reading.ReadAhead.Listed;
import org.mailtrail.ews.reading.ReadAhead.Reading;
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
  private final ReadAhead ahead = new ReadAhead();

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
    ahead.forget();
  }

  /** Begins to read what comes next, while something else is done. */
  public void begin() {
    ahead
        .next()
        .ifPresent(
            page -> {
              MessageBatch batch = batch(page.folder(), MessageBatch.MOST_WEIGHT);
              ahead.begun(new Reading(page.ids(), batch, batch.begin(page.ids())));
            });
  }

  /** So many of those that were read are away. */
  public void moved(int count) {
    ahead.moved(count);
  }

  /**
   * A folder's oldest messages: fewer than asked for when they are large.
   *
   * @param offset how many of those that can be had are left out
   */
  public Batch read(Folder folder, int atMost, int offset) {
    Optional<Listed> behind = ghosts.count() == 0 ? ahead.at(folder, offset) : Optional.empty();
    Optional<Batch> next = behind.flatMap(known -> continued(known, atMost));
    return next.orElseGet(() -> fromList(folder, atMost, offset));
  }

  /** Empty when nothing of it is there any more. */
  private Optional<Batch> continued(Listed behind, int atMost) {
    List<ItemId> ids = behind.ids().subList(0, Math.min(atMost, behind.ids().size()));
    Optional<Reading> begun = ahead.begun(ids);
    ahead.forget();
    MessageBatch batch =
        begun.map(Reading::batch).orElseGet(() -> batch(behind.folder(), MessageBatch.MOST_WEIGHT));
    int taken =
        begun
            .map(reading -> reading.batch().taken(reading.pieces().results()))
            .orElseGet(() -> batch.take(ids));
    List<ItemId> rest = behind.ids().subList(taken, behind.ids().size());
    int offset = behind.offset() + batch.size();
    return batch.size() == 0
        ? Optional.empty()
        : Optional.of(
            told(batch, new Listed(behind.folder(), offset, rest, behind.isLast()), atMost));
  }

  private Batch fromList(Folder folder, int atMost, int offset) {
    ahead.forget();
    MessageBatch batch = batch(folder, MessageBatch.MOST_WEIGHT);
    Listing listing = new Listing(folder, offset);
    while (batch.size() < atMost && batch.hasRoom() && !listing.isAtEnd()) {
      listing.take(batch, atMost - batch.size());
    }
    int end = offset + batch.size();
    return told(batch, new Listed(folder, end, listing.rest, listing.isLast), atMost);
  }

  /** A folder on its way through a list. */
  private final class Listing {
    private final Folder folder;
    private int skip;
    private int position;
    private List<ItemId> rest = List.of();
    private boolean isLast;

    private Listing(Folder folder, int offset) {
      this.folder = folder;
      this.skip = ghosts.count() == 0 ? 0 : offset;
      this.position = offset - skip;
    }

    private boolean isAtEnd() {
      return isLast && rest.isEmpty();
    }

    private void take(MessageBatch batch, int atMost) {
      if (rest.isEmpty()) {
        list(atMost);
      }
      List<ItemId> next = rest.subList(0, Math.min(atMost, rest.size()));
      rest = rest.subList(batch.take(next), rest.size());
    }

    private void list(int atMost) {
      FoundPage page = listed(folder, atMost + skip + ghosts.count(), position);
      List<ItemId> there = real(page.items());
      rest = there.subList(Math.min(skip, there.size()), there.size());
      skip -= there.size() - rest.size();
      position += page.items().size();
      isLast = page.isLast();
    }
  }

  /** What lies behind is listed now, before anything is moved and its offset changes. */
  private Batch told(MessageBatch batch, Listed behind, int atMost) {
    boolean isOpen = behind.ids().isEmpty() && !behind.isLast() && ghosts.count() == 0;
    Listed next = isOpen ? listedBehind(behind) : behind;
    if (ghosts.count() == 0) {
      ahead.put(next, atMost);
    }
    return new Batch(batch.items(), !next.isLast() || !next.ids().isEmpty());
  }

  private Listed listedBehind(Listed nothing) {
    try {
      FoundPage page = listed(nothing.folder(), LONGEST_PAGE, nothing.offset());
      return new Listed(nothing.folder(), nothing.offset(), real(page.items()), page.isLast());
    } catch (ExchangeException broken) {
      // whoever reads on lists it again, and is told
      return nothing;
    }
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
