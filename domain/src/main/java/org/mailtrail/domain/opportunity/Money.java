package org.mailtrail.domain.opportunity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in a currency.
 *
 * @param amount 0 or more, to four decimals
 * @param currency the ISO 4217 code, such as {@code SEK}
 */
public record Money(BigDecimal amount, String currency) {
  private static final int DECIMALS = 4;
  private static final int LONGEST = 19;
  private static final int ENDLESS = 1_000;

  /** Refuses less than nothing, more than 15 digits, and a currency that there is not. */
  public Money {
    if (isEndless(amount)) {
      throw new IllegalArgumentException("an amount has 15 digits at most");
    }
    BigDecimal rounded = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    if (rounded.signum() < 0 || rounded.precision() > LONGEST) {
      throw new IllegalArgumentException("an amount is 0 or more and has 15 digits at most");
    }
    amount = withoutZeros(rounded);
    currency = Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
  }

  /** Rounding writes all digits of 1E+999999999 out, and of 1E-999999999. */
  private static boolean isEndless(BigDecimal amount) {
    return Math.abs((long) amount.scale()) > ENDLESS;
  }

  /** Equal amounts are equal values, however they were written. */
  private static BigDecimal withoutZeros(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
