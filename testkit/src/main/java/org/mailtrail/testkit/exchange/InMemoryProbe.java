package org.mailtrail.testkit.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.mailtrail.application.port.exchange.MailboxProbe;

/** A look at a mailbox in memory. */
final class InMemoryProbe implements MailboxProbe {
  private final InMemoryMailbox mailbox;

  InMemoryProbe(InMemoryMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public List<FolderSize> folders() {
    mailbox.outages().check("measuring");
    return Stream.of(Place.values()).map(this::size).toList();
  }

  private FolderSize size(Place place) {
    List<MailboxItem> items = mailbox.list(place).toList();
    return new FolderSize(
        name(place), items.size(), items.stream().mapToLong(MailboxItem::size).sum());
  }

  @Override
  public void tryMove() {
    mailbox.outages().check("trying a move");
  }

  static String name(Place place) {
    return switch (place) {
      case INTAKE -> "Inbox";
      case ARCHIVE -> "Archive";
      case NOT_LOGGED -> "Not Logged";
    };
  }
}
