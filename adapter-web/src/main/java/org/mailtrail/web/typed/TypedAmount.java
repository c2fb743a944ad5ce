package org.mailtrail.web.typed;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads amounts as people type them: {@code 1500.50}, {@code 1 500,50}, {@code 1,500.50}. What is a
 * thousand for one and a decimal for another, such as {@code 1,500}, is not guessed.
 */
public final class TypedAmount {
  private static final String SPACES = "[\\s\\u00a0\\u202f]";
  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,4})?");
  private static final Pattern UNCLEAR = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
  private static final Pattern COMMAS =
      Pattern.compile("\\d{1,3}(?:(?:,\\d{3}){2,}(?:\\.\\d{1,4})?|,\\d{3}\\.\\d{1,4})");
  private static final Pattern DOTS =
      Pattern.compile("\\d{1,3}(?:(?:\\.\\d{3}){2,}(?:,\\d{1,4})?|\\.\\d{3},\\d{1,4})");

  private TypedAmount() {}

  /** The amount; empty when it cannot be read. */
  public static Optional<BigDecimal> read(String text) {
    String digits = text.replaceAll(SPACES, "");
    if (digits.length() == text.length() && isUnclear(text)) {
      return Optional.empty();
    }
    if (PLAIN.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(',', '.')));
    }
    if (COMMAS.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(",", "")));
    }
    return DOTS.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')))
        : Optional.empty();
  }

  /** Whether it may be meant in two ways that differ by a thousand. */
  public static boolean isUnclear(String text) {
    return UNCLEAR.matcher(text).matches();
  }

  /** An amount as it is typed, so that {@link #read} gives the same. */
  public static String written(BigDecimal amount) {
    return (amount.scale() == 3 ? amount.setScale(4) : amount).toPlainString();
  }
}
