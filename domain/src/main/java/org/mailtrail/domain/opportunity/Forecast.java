package org.mailtrail.domain.opportunity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is expected of an opportunity.
 *
 * @param value what may be sold
 * @param chance how likely that is, in per cent
 * @param closingDate when it will be decided
 */
public record Forecast(Optional<Money> value, int chance, Optional<LocalDate> closingDate) {
  /** Refuses a chance that is none. */
  public Forecast {
    Opportunity.requirePercent(chance);
  }

  /** The same with another chance. */
  public Forecast with(int otherChance) {
    return new Forecast(value, otherChance, closingDate);
  }
}
