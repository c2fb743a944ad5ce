package org.mailtrail.application.health;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.setup.MailboxSetup;

/** Looks into the intake, whatever the job says: how much waits there, and since when. */
public final class MeasureBacklog {
  /** The very oldest may be one that cannot be read, and so has no date. */
  private static final int LOOKED_AT = 10;

  private final Mailboxes mailboxes;
  private final Clock clock;

  /** Measuring these mailboxes. */
  public MeasureBacklog(Mailboxes mailboxes, Clock clock) {
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  /**
   * Measures; two requests or so, so ask no more often than the job does.
   *
   * @throws org.mailtrail.application.port.PortException when the mailbox cannot be reached
   */
  public Backlog run(MailboxSetup setup) {
    Mailboxes.OpenMailbox mailbox = mailboxes.open(setup);
    List<IntakeItem> oldest = mailbox.intake().read(LOOKED_AT, 0).items();
    return oldest.isEmpty()
        ? new Backlog(0, Optional.empty(), clock.instant())
        : new Backlog(
            size(mailbox), oldest.stream().flatMap(this::received).findFirst(), clock.instant());
  }

  private Stream<Instant> received(IntakeItem item) {
    return item
        .<Optional<Instant>>match(
            legible -> Optional.of(legible.message().summary().receivedAt()),
            illegible -> Optional.empty())
        .stream();
  }

  private static long size(Mailboxes.OpenMailbox mailbox) {
    return mailbox.probe().folders().stream()
        .filter(folder -> folder.role() == FolderRole.INTAKE)
        .mapToLong(FolderSize::items)
        .findFirst()
        .orElse(-1);
  }
}
