package org.mailtrail.testkit.mailbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;

/** A look at a mailbox in memory. */
final class InMemoryProbe implements MailboxProbe {
  private static final Set<TrialFolder> OURS =
      EnumSet.of(TrialFolder.INTAKE, TrialFolder.ARCHIVE, TrialFolder.NOT_LOGGED);

  private final InMemoryMailbox mailbox;

  InMemoryProbe(InMemoryMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public List<FolderSize> folders() {
    mailbox.outages().check("measuring");
    return Stream.of(TrialFolder.values()).map(this::size).toList();
  }

  @Override
  public List<FolderExtent> extents() {
    mailbox.outages().check("measuring");
    return Stream.of(TrialFolder.values())
        .filter(place -> !mailbox.isPublic() || OURS.contains(place))
        .map(this::extent)
        .toList();
  }

  private FolderExtent extent(TrialFolder place) {
    FolderSize size = size(place);
    Optional<ByteSize> room =
        size.bytes() < 0 ? Optional.empty() : Optional.of(new ByteSize(size.bytes()));
    return new FolderExtent("\\" + size.name(), new Extent(size.items(), room));
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
