package org.mailtrail.ews;

import java.net.URI;
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
import org.mailtrail.ews.mailbox.Folder;
import org.mailtrail.ews.mailbox.Folders;
import org.mailtrail.ews.mailbox.Ground;
import org.mailtrail.ews.mailbox.MailFolders;
import org.mailtrail.ews.mailbox.Memory;
import org.mailtrail.ews.mailbox.MessageLists;
import org.mailtrail.ews.mailbox.MessageLists.Batch;
import org.mailtrail.ews.mailbox.Move;
import org.mailtrail.ews.mailbox.Mover;
import org.mailtrail.ews.mailbox.Sightings;
import org.mailtrail.ews.mailbox.Walk;

/** The intake of a mailbox, or of public folders, in Exchange on-premises. */
final class EwsIntake implements MailIntake {
  private static final int MOST = 1_000;
  private final Ground ground;
  private final Folders folders;
  private final EwsFolders names;
  private final MailFolders mailFolders;
  private final Sightings sightings;
  private final MessageLists lists;
  private final Mover mover;

  EwsIntake(Ground ground, EwsFolders names, URI owa) {
    Memory memory = new Memory();
    this.ground = ground;
    this.folders = new Folders(ground);
    this.names = names;
    this.mailFolders = names.mailFolders(folders);
    this.sightings = new Sightings(memory);
    this.lists = new MessageLists(ground, memory, owa);
    this.mover = new Mover(folders, memory, names.months(), owa);
  }

  @Override
  public FolderNames prepare() {
    folders.forget();
    lists.forget();
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
    return new Walk(
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
    List<Move> moves = new ArrayList<>();
    orders.forEach(order -> moves.add(new Move(order.item(), path(order.destination()))));
    return moves.isEmpty() ? List.of() : mover.move(moves, intake());
  }

  private Folder intake() {
    return folders.existing(names.intake());
  }

  private String path(Destination destination) {
    return destination == Destination.ARCHIVE ? names.archive() : names.notLogged();
  }

  private static void requireRange(int atMost, int offset) {
    if (atMost < 1 || atMost > MOST || offset < 0) {
      throw new IllegalArgumentException(
          "1 to 1000 messages from offset 0 on, not " + atMost + " from " + offset);
    }
  }
}
