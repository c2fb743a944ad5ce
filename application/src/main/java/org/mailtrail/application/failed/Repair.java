package org.mailtrail.application.failed;

import java.time.Clock;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.setup.Setups;

/** What failed and waits for a person, and what they can do about it. */
public final class Repair {
  private final StoragePlug storage;
  private final Setups worked;
  private final Clock clock;

  /**
   * Repairing what is kept there.
   *
   * @param worked the mailboxes over which passes go
   */
  public Repair(StoragePlug storage, Setups worked, Clock clock) {
    this.storage = storage;
    this.worked = worked;
    this.clock = clock;
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
