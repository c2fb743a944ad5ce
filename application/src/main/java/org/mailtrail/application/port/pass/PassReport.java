package org.mailtrail.application.port.pass;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.Problem;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;

/**
 * What one pass did.
 *
 * @param id the pass
 * @param mailbox over this mailbox
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param counts what it did; they add up even when it was cut short
 * @param problem what cut it short
 */
public record PassReport(
    PassId id,
    MailboxName mailbox,
    Instant startedAt,
    Instant endedAt,
    PassCounts counts,
    Optional<Problem> problem) {
  /** Whether the pass came to its end. */
  public boolean isGood() {
    return problem.isEmpty();
  }
}
