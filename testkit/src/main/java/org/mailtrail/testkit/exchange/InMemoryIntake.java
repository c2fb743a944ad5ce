package org.mailtrail.testkit.exchange;

import java.time.Instant;
import java.util.List;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;

/** The intake of a mailbox in memory. */
final class InMemoryIntake implements MailIntake {
  private static final int MOST = 1_000;

  private final InMemoryMailbox mailbox;

  InMemoryIntake(InMemoryMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public FolderNames prepare() {
    mailbox.outages().check("preparing");
    return new FolderNames(mailbox.name(Place.ARCHIVE), mailbox.name(Place.NOT_LOGGED));
  }

  @Override
  public List<IntakeItem> read(int atMost, int offset) {
    requireRange(atMost, offset);
    mailbox.outages().check("reading");
    return mailbox.list(Place.INTAKE).skip(offset).limit(atMost).map(MailboxItem::read).toList();
  }

  @Override
  public List<ItemRef> archived(Instant receivedSince, int atMost, int offset) {
    requireRange(atMost, offset);
    mailbox.outages().check("listing the archive");
    return mailbox
        .list(Place.ARCHIVE)
        .filter(item -> !item.receivedAt().isBefore(receivedSince))
        .skip(offset)
        .limit(atMost)
        .map(item -> new ItemRef(item.id(), item.key()))
        .toList();
  }

  private static void requireRange(int atMost, int offset) {
    if (atMost < 1 || atMost > MOST || offset < 0) {
      throw new IllegalArgumentException("1 to 1000 messages from offset 0 on");
    }
  }

  @Override
  public List<IntakeItem> fetch(List<ItemId> items) {
    mailbox.outages().check("fetching");
    return items.stream().flatMap(id -> mailbox.find(id).stream()).map(MailboxItem::read).toList();
  }

  @Override
  public List<Filed> file(List<FilingOrder> orders) {
    mailbox.outages().check("filing");
    return orders.stream().map(this::file).toList();
  }

  private Filed file(FilingOrder order) {
    ItemId id = order.item();
    Place to = order.destination() == Destination.ARCHIVE ? Place.ARCHIVE : Place.NOT_LOGGED;
    return mailbox
        .outages()
        .hindrance(id)
        .map(problem -> Filed.failed(id, problem))
        .orElseGet(
            () ->
                mailbox
                    .move(id, to)
                    .map(now -> Filed.moved(id, mailbox.isPublic() ? id : now))
                    .orElseGet(() -> Filed.gone(id)));
  }
}
