package org.mailtrail.domain.decision;

import java.util.List;
import java.util.function.Function;
import org.mailtrail.domain.interaction.Exchange;

/** What becomes of a message. */
public sealed interface Decision {
  /** Calls the function that fits. */
  <T> T match(
      Function<Logged, T> logged, Function<Skipped, T> skipped, Function<Unmatched, T> unmatched);

  /** One entry for each exchange; there is at least one. */
  record Logged(List<Exchange> exchanges) implements Decision {
    /** Refuses an empty list. */
    public Logged {
      exchanges = List.copyOf(exchanges);
      if (exchanges.isEmpty()) {
        throw new IllegalArgumentException("a logged message has at least one exchange");
      }
    }

    @Override
    public <T> T match(
        Function<Logged, T> logged,
        Function<Skipped, T> skipped,
        Function<Unmatched, T> unmatched) {
      return logged.apply(this);
    }
  }

  /** Deliberately not logged. */
  record Skipped(SkipReason reason) implements Decision {
    @Override
    public <T> T match(
        Function<Logged, T> logged,
        Function<Skipped, T> skipped,
        Function<Unmatched, T> unmatched) {
      return skipped.apply(this);
    }
  }

  /** Not logged because somebody is unknown; worth another look when people change. */
  record Unmatched(MissingSide missing) implements Decision {
    @Override
    public <T> T match(
        Function<Logged, T> logged,
        Function<Skipped, T> skipped,
        Function<Unmatched, T> unmatched) {
      return unmatched.apply(this);
    }
  }
}
