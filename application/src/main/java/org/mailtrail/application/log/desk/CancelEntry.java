package org.mailtrail.application.log.desk;

import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** Takes an entry back, or undoes that; it stays in the log either way. */
public final class CancelEntry {
  private final EntryDesk desk;

  /** Cancels at this desk. */
  public CancelEntry(EntryDesk desk) {
    this.desk = desk;
  }

  /**
   * Marks the entry. Idempotent.
   *
   * @param cancelled whether it is taken back; false undoes it
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the log is out of reach
   */
  public DeskAnswer<InteractionLogEntry> cancel(EntryNumber number, boolean cancelled, String who) {
    return desk.change(
        number,
        Signature.of(who, CancelEntry.class),
        entry -> DeskAnswer.done(entry.with(entry.handling().cancelled(cancelled))));
  }
}
