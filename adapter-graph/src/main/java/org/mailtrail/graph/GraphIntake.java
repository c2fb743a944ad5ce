package org.mailtrail.graph;

import java.time.Instant;
import java.util.List;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.graph.batch.Move;
import org.mailtrail.graph.batch.Mover;
import org.mailtrail.graph.batch.SideBySide;
import org.mailtrail.graph.folder.FolderDraft.Place;
import org.mailtrail.graph.folder.FolderTree;
import org.mailtrail.graph.folder.RootFolders;
import org.mailtrail.graph.mailbox.GraphWalk;
import org.mailtrail.graph.mailbox.MailboxRequests;
import org.mailtrail.graph.mailbox.MessageLists;
import org.mailtrail.graph.mailbox.MessageLists.Page;
import org.mailtrail.graph.mailbox.MessageReads;

/** The intake of a mailbox in Exchange Online. */
final class GraphIntake implements MailIntake {
  private static final int MOST = 1_000;

  private final RootFolders folders;
  private final MailboxFolders names;
  private final FolderTree tree;
  private final MessageReads reads;
  private final MessageLists lists;
  private final Mover mover;

  GraphIntake(MailboxRequests requests, SideBySide threads, MailboxFolders names) {
    this.folders = new RootFolders(requests);
    this.names = names;
    this.tree = new FolderTree(requests);
    this.reads = new MessageReads(requests, threads);
    this.lists = new MessageLists(requests, reads);
    this.mover = new Mover(requests.client(), requests.mailbox(), threads);
  }

  @Override
  public FolderNames prepare() {
    folders.forget();
    folders.existing(names.intake());
    return new FolderNames(place(Destination.ARCHIVE).name(), place(Destination.NOT_LOGGED).name());
  }

  @Override
  public Waiting read(int atMost, int offset) {
    requireRange(atMost, offset);
    Page page = lists.read(folders.existing(names.intake()).id(), atMost, offset);
    return new Waiting(page.items(), page.hasMore());
  }

  @Override
  public FolderWalk walk(Reach reach, Instant receivedSince) {
    return new GraphWalk(lists, () -> way(reach), receivedSince);
  }

  /** Ours come first: what is filed while others are walked is not met again. */
  private List<String> way(Reach reach) {
    List<String> ours =
        List.of(place(Destination.ARCHIVE).id(), place(Destination.NOT_LOGGED).id());
    return reach == Reach.OUR_FOLDERS
        ? ours
        : tree.ids(ours, folders.existing(names.intake()).id());
  }

  @Override
  public List<IntakeItem> fetch(List<ItemId> items) {
    return reads.fetch(items);
  }

  @Override
  public List<Filed> file(List<FilingOrder> orders) {
    return mover.move(orders.stream().map(this::move).toList());
  }

  private Move move(FilingOrder order) {
    Place place = place(order.destination());
    return new Move(order.item(), place.id(), place.name());
  }

  private Place place(Destination destination) {
    return folders.wanted(destination == Destination.ARCHIVE ? names.archive() : names.notLogged());
  }

  private static void requireRange(int atMost, int offset) {
    if (atMost < 1 || atMost > MOST || offset < 0) {
      throw new IllegalArgumentException(
          "1 to 1000 messages from offset 0 on, not " + atMost + " from " + offset);
    }
  }
}
