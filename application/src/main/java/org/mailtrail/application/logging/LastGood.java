package org.mailtrail.application.logging;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.message.MailboxName;

/** When the latest good pass began, by a clock that may have been set back since. */
final class LastGood {
  /** So many passes are looked through for one that is not to come. */
  private static final int LONG_AGO = 1_000;

  private LastGood() {}

  /** Of the good passes that began by then, the latest one's beginning. */
  static Optional<Instant> before(Instant now, Passes passes, MailboxName mailbox) {
    Optional<Instant> last = passes.lastGood(mailbox).map(PassReport::startedAt);
    return last.filter(began -> began.isAfter(now)).isEmpty()
        ? last
        : passes.latest(mailbox, LONG_AGO).stream()
            .filter(PassReport::isGood)
            .map(PassReport::startedAt)
            .filter(began -> !began.isAfter(now))
            .findFirst();
  }
}
