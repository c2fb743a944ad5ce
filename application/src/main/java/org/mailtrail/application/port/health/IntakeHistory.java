package org.mailtrail.application.port.health;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.mailtrail.domain.message.MailboxName;

/**
 * What waited in the intakes and what came in, stretch by stretch. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface IntakeHistory {
  /**
   * Adds to what is known of the same stretch: the most that waited, and the sum of what arrived.
   */
  void add(IntakeSample sample);

  /**
   * Those of these mailboxes that begin at that time or later, oldest first; one look-up, however
   * many mailboxes.
   */
  List<IntakeSample> since(Collection<MailboxName> mailboxes, Instant time);

  /** Forgets those that begin before that time. */
  void forget(Instant before);
}
