package org.mailtrail.application.health.memory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How a mailbox fared in a month.
 *
 * @param month which month, where the reader is
 * @param outages how often mail may have waited unseen
 * @param length how long, all together
 * @param from the day on which watching began, where that was within the month
 * @param isOver whether the month has ended
 */
public record MonthOfHealth(
    YearMonth month, int outages, Duration length, Optional<LocalDate> from, boolean isOver) {
  /** Whether there was no outage. */
  public boolean isGood() {
    return outages == 0;
  }
}
