package org.mailtrail.ews;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderPaths;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.folder.MailFolders;
import org.mailtrail.ews.item.RecentItems;
import org.mailtrail.ews.moving.ItemMove;
import org.mailtrail.ews.moving.ItemMover;
import org.mailtrail.ews.reading.EwsWalk;
import org.mailtrail.ews.reading.ItemLists;
import org.mailtrail.ews.reading.ItemLists.Batch;
import org.mailtrail.ews.reading.ListedItems;
import org.mailtrail.exchange.http.transport.Lanes;

/** The intake of a mailbox, or of public folders, in Exchange on-premises. */
final class EwsIntake implements MailIntake {
  private static final int MOST = 1_000;
  private final FolderRoot ground;
  private final FolderPaths folders;
  private final EwsFolders names;
  private final MailFolders mailFolders;
  private final ListedItems sightings;
  private final ItemLists lists;
  private final ItemMover mover;
  private final RecentItems memory;

  EwsIntake(FolderRoot ground, EwsFolders names, URI owa, Clock clock, Lanes lanes) {
    this.memory = new RecentItems(clock);
    this.ground = ground;
    this.folders = new FolderPaths(ground);
    this.names = names;
    this.mailFolders = names.mailFolders(folders);
    this.sightings = new ListedItems(memory);
    this.lists = new ItemLists(ground, memory, owa, lanes);
    this.mover = new ItemMover(folders, memory, names.months(), owa, lanes);
  }

  @Override
  public FolderNames prepare() {
    folders.forget();
    lists.forget();
    memory.forgetOld();
    intake();
    return new FolderNames(
        folders.wanted(names.archive()).name(), folders.wanted(names.notLogged()).name());
  }

  @Override
  public Waiting read(int atMost, int offset) {
    requireRange(atMost, offset);
    Batch batch = lists.read(intake(), atMost, offset);
    return new Waiting(batch.items(), batch.hasMore());
  }

  @Override
  public FolderWalk walk(Reach reach, Instant receivedSince) {
    return new EwsWalk(
        ground,
        sightings,
        receivedSince,
        () -> reach == Reach.OUR_FOLDERS ? mailFolders.ours() : mailFolders.others());
  }

  @Override
  public List<IntakeItem> fetch(List<ItemId> items) {
    return lists.fetch(folders, folders.wanted(names.archive()), items);
  }

  @Override
  public List<Filed> file(List<FilingOrder> orders) {
    List<ItemMove> moves = new ArrayList<>();
    orders.forEach(order -> moves.add(move(order)));
    if (moves.isEmpty()) {
      return List.of();
    }
    List<Filed> filed = mover.move(moves, intake(), lists::begin);
    lists.moved((int) filed.stream().filter(Filed::isAway).count());
    return filed;
  }

  private Folder intake() {
    return folders.existing(names.intake());
  }

  /** What is not logged has no entry from which it could be opened. */
  private ItemMove move(FilingOrder order) {
    boolean isLogged = order.destination() == Destination.ARCHIVE;
    return new ItemMove(order.item(), isLogged ? names.archive() : names.notLogged(), isLogged);
  }

  private static void requireRange(int atMost, int offset) {
    if (atMost < 1 || atMost > MOST || offset < 0) {
      throw new IllegalArgumentException(
          "1 to 1000 messages from offset 0 on, not " + atMost + " from " + offset);
    }
  }
}
