package org.mailtrail.application.job.pace;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which nobody is expected to write, and the weekend.
 *
 * @param from the first hour of the night
 * @param until the first hour of the day
 * @param zone where the clocks hang
 */
public record Night(LocalTime from, LocalTime until, ZoneId zone) {
  /** From eight in the evening until six. */
  public static Night standard(ZoneId zone) {
    return new Night(LocalTime.of(20, 0), LocalTime.of(6, 0), zone);
  }

  /** Whether it is night, or weekend, then. */
  public boolean covers(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    DayOfWeek day = local.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY || isDark(local.toLocalTime());
  }

  private boolean isDark(LocalTime time) {
    boolean overMidnight = from.isAfter(until);
    boolean late = !time.isBefore(from);
    boolean early = time.isBefore(until);
    return overMidnight ? late || early : late && early;
  }
}
