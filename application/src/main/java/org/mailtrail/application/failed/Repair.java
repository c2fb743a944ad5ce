package org.mailtrail.application.failed;

import java.time.Clock;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.Setups;

/** What failed and waits for a person, and what they can do about it. */
public final class Repair {
  private final StoragePlug storage;
  private final Setups worked;
  private final Passes passes;
  private final Clock clock;

  /**
   * Repairing what is kept there.
   *
   * @param worked the mailboxes over which passes go
   * @param passes the history of those
   */
  public Repair(StoragePlug storage, Setups worked, Passes passes, Clock clock) {
    this.storage = storage;
    this.worked = worked;
    this.passes = passes;
    this.clock = clock;
  }

  /** Everything that waits for a person. */
  public ListFailedWork list() {
    return new ListFailedWork(quarantine(), worked, passes, storage.keptOutbox());
  }

  /** What was given up, and what was given up before and tried again. */
  public Quarantine quarantine() {
    return storage.keptByHand().quarantine();
  }

  /** Trying again what was given up. */
  public TryAgain tryAgain() {
    return new TryAgain(
        quarantine(), worked, storage.keptSetups().trail(), storage.books().unitOfWork(), clock);
  }
}
