package org.mailtrail.application.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;

/** What is known of the intakes, which are measured beside whoever asks. */
public interface Intakes {
  /**
   * What is known of each; has it measured anew where that is old.
   *
   * @param patience how long to wait for those of which nothing is known yet, all together
   */
  Map<MailboxName, Known> look(List<MailboxSetup> setups, Duration patience);

  /** The same as far as it is known already: looking costs nothing, and others are left out. */
  default Intakes asKnown() {
    return this;
  }

  /**
   * What is known of one intake.
   *
   * @param backlog as it was measured last; absent where it never was, or too long ago to count
   * @param askedSince since when Exchange owes an answer
   */
  record Known(Optional<Backlog> backlog, Optional<Instant> askedSince) {
    /** Nothing is known, and nobody is asked. */
    public static Known nothing() {
      return new Known(Optional.empty(), Optional.empty());
    }
  }
}
