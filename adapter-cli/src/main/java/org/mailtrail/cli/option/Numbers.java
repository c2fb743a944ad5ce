package org.mailtrail.cli.option;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import org.mailtrail.domain.interaction.EntryNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers that are typed, within the bounds in which they mean something. */
public final class Numbers {
  private static final int MOST = 1_000_000;
  private static final int HIGHEST_PORT = 65_535;
  private static final BigDecimal HIGHEST_COST = new BigDecimal("999999999999999");
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private Numbers() {}

  /**
   * The whole number, if it is one between these.
   *
   * @throws TypeConversionException when it is not
   */
  public static int between(int lowest, int highest, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= lowest && number <= highest) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // told below, as a number out of bounds is
    }
    throw new TypeConversionException(
        "'" + text + "' is no whole number from " + lowest + " to " + highest);
  }

  /** How many of something: 1 to a million. */
  public static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return between(1, MOST, text);
    }
  }

  /** The number of a log entry. */
  public static final class Entry implements ITypeConverter<EntryNumber> {
    @Override
    public EntryNumber convert(String text) {
      if (!text.matches("[1-9]\\d{0,17}")) {
        throw new TypeConversionException("'" + text + "' is no number of an entry");
      }
      return new EntryNumber(Long.parseLong(text));
    }
  }

  /** A port; 0 for any that is free. */
  public static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return between(0, HIGHEST_PORT, text);
    }
  }

  /** An amount of money. */
  public static final class Cost implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
      try {
        BigDecimal cost = text.length() > 20 ? BigDecimal.ONE.negate() : new BigDecimal(text);
        if (cost.signum() >= 0 && cost.compareTo(HIGHEST_COST) < 0 && cost.scale() >= 0) {
          return cost;
        }
      } catch (NumberFormatException noNumber) {
        // told below, as an amount out of bounds is
      }
      throw new TypeConversionException(
          "'" + text + "' is no amount from 0 to " + HIGHEST_COST + "; write it like 12.50");
    }
  }

  /** A duration, 0 or longer. */
  public static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        Duration time = Duration.parse(text);
        if (!time.isNegative() && time.compareTo(LONGEST) <= 0) {
          return time;
        }
      } catch (DateTimeException noDuration) {
        // told below, as a duration out of bounds is
      }
      throw new TypeConversionException(
          "'" + text + "' is no duration up to ten years; write it like PT15M");
    }
  }
}
