package org.mailtrail.ews;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderExtents;
import org.mailtrail.ews.folder.FolderPaths;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.folder.MonthFolders;
import org.mailtrail.ews.item.ProbeMessage;
import org.mailtrail.ews.item.RecentItems;
import org.mailtrail.ews.moving.ItemMove;
import org.mailtrail.ews.moving.ItemMover;
import org.mailtrail.exchange.http.transport.Lanes;

/** A look at a mailbox, or at the public folders that logging uses. */
final class EwsProbe implements MailboxProbe {
  private final FolderRoot ground;
  private final FolderPaths folders;
  private final EwsFolders names;
  private final ItemMover mover;

  EwsProbe(FolderRoot ground, EwsFolders names, URI owa, Clock clock, Lanes lanes) {
    this.ground = ground;
    this.folders = new FolderPaths(ground);
    this.names = names;
    this.mover = new ItemMover(folders, new RecentItems(clock), MonthFolders.none(), owa, lanes);
  }

  @Override
  public List<FolderSize> folders() {
    folders.forget();
    Map<String, FolderRole> roles = new HashMap<>();
    note(names.notLogged(), FolderRole.NOT_LOGGED, roles);
    note(names.archive(), FolderRole.ARCHIVE, roles);
    List<Folder> months =
        names.byMonth() && roles.containsValue(FolderRole.ARCHIVE)
            ? folders.below(names.archive())
            : List.of();
    months.forEach(month -> roles.put(month.id(), FolderRole.ARCHIVE));
    note(names.intake(), FolderRole.INTAKE, roles);
    return Stream.concat(
            folders.below(FolderPaths.parentOf(names.intake())).stream(), months.stream())
        .map(folder -> size(folder, roles.getOrDefault(folder.id(), FolderRole.OTHER)))
        .toList();
  }

  @Override
  public List<FolderExtent> extents() {
    folders.forget();
    FolderExtents extents = new FolderExtents(folders);
    return ground.isPublic() ? extents.below(around()) : extents.ofMailbox();
  }

  /** As walks go: what lies elsewhere among public folders is nothing of ours. */
  private List<String> around() {
    return Stream.of(
            FolderPaths.parentOf(names.intake()),
            names.intake(),
            names.archive(),
            names.notLogged())
        .filter(path -> !path.isEmpty())
        .toList();
  }

  private void note(String path, FolderRole role, Map<String, FolderRole> roles) {
    folders.find(path).ifPresent(folder -> roles.put(folder.id(), role));
  }

  private static FolderSize size(Folder folder, FolderRole role) {
    return new FolderSize(role, folder.name(), folder.items(), folder.bytes());
  }

  @Override
  public void tryMove() {
    Folder intake = folders.existing(names.intake());
    ProbeMessage message = new ProbeMessage(ground);
    ItemId made = message.make(intake);
    Filed filed = moved(message, made, intake);
    try {
      message.remove(filed.now().item(), folders.existing(names.archive()));
    } catch (ExchangeException failure) {
      throw message.left(names.archive(), failure);
    }
  }

  private Filed moved(ProbeMessage message, ItemId made, Folder intake) {
    try {
      Filed filed = mover.move(List.of(new ItemMove(made, names.archive(), false)), intake).get(0);
      if (filed.status() != Filed.Status.MOVED) {
        throw ProbeMessage.unmoved(Phrase.foreign(filed.problem()));
      }
      return filed;
    } catch (ExchangeException failure) {
      throw removed(failure, message, made, intake);
    }
  }

  /** The failure, which tells of the message too where that had to be left. */
  private ExchangeException removed(
      ExchangeException failure, ProbeMessage message, ItemId made, Folder intake) {
    try {
      message.remove(made, intake);
      return failure;
    } catch (ExchangeException alsoBroken) {
      failure.addSuppressed(alsoBroken);
      return message.left(names.intake(), failure);
    }
  }
}
