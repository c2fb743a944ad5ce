package org.mailtrail.cli.option;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day from the command line. */
public final class Day implements ITypeConverter<LocalDate> {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9_999;

  @Override
  public LocalDate convert(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException noDay) {
      // told below, as a day out of bounds is
    }
    throw new TypeConversionException("'" + text + "' is no day; write it like 2026-01-31");
  }
}
