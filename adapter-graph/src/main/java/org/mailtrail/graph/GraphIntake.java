package org.mailtrail.graph;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.graph.batch.Move;
import org.mailtrail.graph.batch.Mover;
import org.mailtrail.graph.batch.SideBySide;
import org.mailtrail.graph.mailbox.FolderDraft.Place;
import org.mailtrail.graph.mailbox.Folders;
import org.mailtrail.graph.mailbox.MailboxRequests;
import org.mailtrail.graph.mailbox.MessageLists;
import org.mailtrail.graph.mailbox.MessageLists.Page;

/** The intake of a mailbox in Exchange Online. */
final class GraphIntake implements MailIntake {
  private static final int MOST = 1_000;

  private final Folders folders;
  private final MailboxFolders names;
  private final MessageLists lists;
  private final Mover mover;

  GraphIntake(MailboxRequests requests, SideBySide threads, MailboxFolders names) {
    this.folders = new Folders(requests);
    this.names = names;
    this.lists = new MessageLists(requests, threads);
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
    Deque<Destination> ahead = new ArrayDeque<>(List.of(Destination.values()));
    AtomicInteger offset = new AtomicInteger();
    return atMost -> {
      requireRange(atMost, 0);
      List<ItemRef> found = List.of();
      while (found.isEmpty() && !ahead.isEmpty()) {
        String folder = place(ahead.element()).id();
        found = lists.receivedSince(folder, receivedSince, atMost, offset.get());
        offset.addAndGet(found.size());
        if (found.isEmpty()) {
          ahead.remove();
          offset.set(0);
        }
      }
      return found;
    };
  }

  @Override
  public List<IntakeItem> fetch(List<ItemId> items) {
    return lists.fetch(items);
  }

  @Override
  public List<Filed> file(List<FilingOrder> orders) {
    return mover.move(
        orders.stream()
            .map(order -> new Move(order.item(), place(order.destination()).id()))
            .toList());
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
