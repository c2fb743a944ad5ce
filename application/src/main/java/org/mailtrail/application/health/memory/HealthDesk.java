package org.mailtrail.application.health.memory;

import java.time.Clock;
import java.util.function.Supplier;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.badge.KeepBadges;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.plug.storage.StoragePlug;

/**
 * What people do with health: read what is remembered of it, and say what they know of.
 *
 * @param storage where it is remembered
 * @param health how Mailtrail is now
 * @param clock the time
 */
public record HealthDesk(StoragePlug storage, Supplier<Health> health, Clock clock) {
  /** The same for somebody who sees it so. */
  public HealthDesk seeing(Supplier<Health> other) {
    return new HealthDesk(storage, other, clock);
  }

  private KeptHealth kept() {
    return storage.keptHealth();
  }

  /** What is wrong, since when, and who knows of it. */
  public ListTroubles troubles() {
    return new ListTroubles(kept().ailments());
  }

  /** Putting a trouble aside, and taking that back. */
  public DismissTrouble dismiss() {
    return new DismissTrouble(
        kept().ailments(),
        health,
        storage.keptSetups().trail(),
        storage.books().unitOfWork(),
        clock);
  }

  /** What waited and came in. */
  public TellIntake intake() {
    return new TellIntake(kept().intakes(), clock);
  }

  /** Health for who has no account. */
  public KeepBadges badges() {
    return new KeepBadges(
        kept().badges(),
        name -> storage.keptSetups().setups().find(name).isPresent(),
        storage.keptSetups().trail(),
        storage.books().unitOfWork(),
        clock);
  }

  /** How mailboxes fared, month by month. */
  public TellMonths months() {
    return new TellMonths(kept(), clock);
  }
}
