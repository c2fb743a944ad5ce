package org.mailtrail.application.capacity;

import java.time.Clock;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.capacity.MeasuredDay;

/** Measures a mailbox, and keeps that as today's. */
public final class MeasureCapacity {
  private final Mailboxes mailboxes;
  private final CapacityHistory history;
  private final Clock clock;

  /** Measuring these mailboxes, for this history. */
  public MeasureCapacity(Mailboxes mailboxes, CapacityHistory history, Clock clock) {
    this.mailboxes = mailboxes;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Measures; some requests, more with many folders.
   *
   * @throws org.mailtrail.application.port.PortException when the mailbox or the history is out of
   *     reach
   */
  public MeasuredDay run(MailboxSetup setup) {
    MeasuredDay day = MeasuredDay.of(clock.instant(), mailboxes.open(setup).probe().extents());
    history.keep(setup.name(), day);
    return day;
  }
}
