package org.mailtrail.domain.decision;

import java.util.List;
import org.mailtrail.domain.interaction.Exchange;

/** What becomes of a message. */
public sealed interface Decision {
  /** One entry for each exchange; there is at least one. */
  record Logged(List<Exchange> exchanges) implements Decision {
    /** Refuses an empty list. */
    public Logged {
      exchanges = List.copyOf(exchanges);
      if (exchanges.isEmpty()) {
        throw new IllegalArgumentException("a logged message has at least one exchange");
      }
    }
  }

  /** Deliberately not logged. */
  record Skipped(SkipReason reason) implements Decision {}

  /** Not logged because somebody is unknown; worth another look when people change. */
  record Unmatched(MissingSide missing) implements Decision {}
}
