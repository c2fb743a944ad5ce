package org.mailtrail.ews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.mailbox.Folder;
import org.mailtrail.ews.mailbox.Folders;
import org.mailtrail.ews.mailbox.Ground;
import org.mailtrail.ews.mailbox.Memory;
import org.mailtrail.ews.mailbox.Months;
import org.mailtrail.ews.mailbox.Move;
import org.mailtrail.ews.mailbox.Mover;
import org.mailtrail.ews.mailbox.Newest;
import org.mailtrail.ews.message.MessageDraft;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.Answer;
import org.mailtrail.ews.transport.PassingFault;
import org.mailtrail.ews.transport.Refusal;

/** A look at a mailbox, or at the public folders that logging uses. */
final class EwsProbe implements MailboxProbe {
  private static final String WHAT = "making, moving and removing a probe message";
  private final Ground ground;
  private final Folders folders;
  private final EwsFolders names;
  private final Mover mover;

  EwsProbe(Ground ground, EwsFolders names) {
    this.ground = ground;
    this.folders = new Folders(ground);
    this.names = names;
    this.mover = new Mover(folders, new Memory(), Months.none());
  }

  @Override
  public List<FolderSize> folders() {
    folders.forget();
    Stream<Folder> months =
        names.byMonth() && folders.find(names.archive()).isPresent()
            ? folders.below(names.archive()).stream()
            : Stream.empty();
    return Stream.concat(folders.below(Folders.parentOf(names.intake())).stream(), months)
        .map(folder -> new FolderSize(folder.name(), folder.items(), folder.bytes()))
        .toList();
  }

  @Override
  public void tryMove() {
    Folder intake = folders.existing(names.intake());
    ItemId probe = make(intake);
    ItemId now = probe;
    try {
      Filed filed = mover.move(List.of(new Move(probe, names.archive())), intake).get(0);
      now = filed.now();
      if (filed.status() != Filed.Status.MOVED) {
        throw new ExchangeException(Kind.REFUSED, WHAT + ": " + filed.problem(), null);
      }
    } catch (ExchangeException failure) {
      removeAfter(failure, now, intake);
      throw failure;
    }
    remove(now, folders.existing(names.archive()));
  }

  /** A probe whose answer was lost is found by its subject. */
  private ItemId make(Folder intake) {
    String subject = "Mailtrail probe " + UUID.randomUUID();
    try {
      List<Answer> answers =
          ground
              .client()
              .sendOnce(
                  ground.onContent(
                      WHAT, ItemRequests.draft(intake.ref(), subject), intake));
      Answer answer = answers.isEmpty() ? Answer.none() : answers.get(0);
      Optional<Refusal> refusal = answer.refusal();
      if (refusal.isPresent() && refusal.get().isPassing()) {
        throw PassingFault.of(refusal.get());
      }
      if (refusal.isPresent()) {
        throw refusal.get().exception(WHAT);
      }
      return answer.item().flatMap(MessageDraft::id).orElseGet(() -> find(intake, subject, null));
    } catch (PassingFault unclear) {
      ground.client().patience(WHAT).bear(unclear);
      return find(intake, subject, unclear);
    }
  }

  private ItemId find(
      Folder intake, String subject, @org.jspecify.annotations.Nullable PassingFault unclear) {
    return new Newest(ground)
        .withSubject(intake, subject)
        .orElseThrow(() -> new ExchangeException(Kind.UNREACHABLE, WHAT, unclear));
  }

  private void removeAfter(ExchangeException failure, ItemId probe, Folder folder) {
    try {
      remove(probe, folder);
    } catch (ExchangeException alsoBroken) {
      failure.addSuppressed(alsoBroken);
    }
  }

  private void remove(ItemId probe, Folder folder) {
    try {
      Node unused =
          ground
              .client()
              .one(ground.onContent(WHAT, ItemRequests.delete(List.of(probe)), folder));
    } catch (ExchangeException refused) {
      if (refused.kind() != Kind.ITEM_GONE) {
        throw refused;
      }
    }
  }
}
