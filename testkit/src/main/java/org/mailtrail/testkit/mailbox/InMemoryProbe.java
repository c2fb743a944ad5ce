package org.mailtrail.testkit.mailbox;

import java.util.List;
import java.util.stream.Stream;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.FolderRole;
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
    return Stream.of(TrialFolder.values()).map(this::size).toList();
  }

  private FolderSize size(TrialFolder place) {
    List<MailboxItem> items = mailbox.list(place).toList();
    long bytes = mailbox.isPublic() ? -1 : items.stream().mapToLong(MailboxItem::size).sum();
    return new FolderSize(role(place), mailbox.name(place), items.size(), bytes);
  }

  private static FolderRole role(TrialFolder place) {
    return switch (place) {
      case INTAKE -> FolderRole.INTAKE;
      case ARCHIVE -> FolderRole.ARCHIVE;
      case NOT_LOGGED -> FolderRole.NOT_LOGGED;
      case BY_HAND, DELETED, JUNK -> FolderRole.OTHER;
    };
  }

  @Override
  public void tryMove() {
    mailbox.outages().check("trying a move");
    if (mailbox.isPublic()) {
      throw new ExchangeException(
          ExchangeException.Kind.REFUSED, "a move cannot be tried in these folders", null);
    }
  }
}
