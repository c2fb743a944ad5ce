package org.mailtrail.web.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads days as they stand in a field of a form or in an address: {@code 2026-11-28}. */
public final class TypedDay {
  private TypedDay() {}

  /** The day; empty when it cannot be read. */
  public static Optional<LocalDate> read(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= 0 && day.getYear() < 10_000);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
