package org.mailtrail.domain.capacity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much room something takes. Units are Exchange's: a KB is 1,024 bytes.
 *
 * @param bytes 0 or more
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {
  /** No room at all. */
  public static final ByteSize NONE = new ByteSize(0);

  private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");
  private static final long STEP = 1_024;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\s*(B|KB|MB|GB|TB)");

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is less than 0
   */
  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size is 0 bytes or more, not " + bytes);
    }
  }

  /** So many times 1,024³ bytes. */
  public static ByteSize gigabytes(long number) {
    return new ByteSize(Math.multiplyExact(number, STEP * STEP * STEP));
  }

  /** A whole number and its unit, such as {@code 50GB}; empty for anything else. */
  public static Optional<ByteSize> parse(String text) {
    Matcher found = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
    return found.matches()
        ? Optional.of(new ByteSize(Long.parseLong(found.group(1)) * factor(found.group(2))))
        : Optional.empty();
  }

  private static long factor(String unit) {
    long factor = 1;
    for (int i = 0; i < UNITS.indexOf(unit); i++) {
      factor *= STEP;
    }
    return factor;
  }

  /** Both together. */
  public ByteSize plus(ByteSize other) {
    return new ByteSize(Math.addExact(bytes, other.bytes));
  }

  @Override
  public int compareTo(ByteSize other) {
    return Long.compare(bytes, other.bytes);
  }

  /** In the largest unit of which it has one, such as {@code 12.3 GB}. */
  @Override
  public String toString() {
    return text((double) bytes);
  }

  /** The same of a number that may be below 0. */
  static String text(double bytes) {
    double value = bytes;
    int unit = 0;
    while (Math.abs(value) >= STEP && unit < UNITS.size() - 1) {
      value /= STEP;
      unit++;
    }
    String format = unit == 0 || value == Math.rint(value) ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, format, value, UNITS.get(unit));
  }
}
