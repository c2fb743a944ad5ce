package org.mailtrail.domain.interaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What an entry is filled with besides the message.
 *
 * @param code what identifies the template, such as {@code EMAIL}
 * @param description in words
 * @param group the interaction group's code, empty for none
 * @param unitCost in the company's currency
 * @param unitDuration how long such an exchange takes
 */
public record InteractionTemplate(
    String code, String description, String group, BigDecimal unitCost, Duration unitDuration) {
  /** The code of the template that is used when nothing else is set. */
  public static final String DEFAULT_CODE = "EMAIL";

  private static final int DECIMALS = 4;

  /** Rounding writes all digits of 1E+999999999 out, and of 1E-999999999. */
  private static final int ENDLESS = 1_000;

  /** Refuses a blank code, a negative cost or duration; rounds the cost to four decimals. */
  public InteractionTemplate {
    code = code.strip();
    if (code.isEmpty() || unitCost.signum() < 0 || unitDuration.isNegative()) {
      throw new IllegalArgumentException(
          "an interaction template needs a code, and neither cost nor duration below zero");
    }
    if (Math.abs((long) unitCost.scale()) > ENDLESS) {
      throw new IllegalArgumentException("a cost is written out in full");
    }
    unitCost = withoutZeros(unitCost.setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  /** Equal amounts are equal values, however they were written. */
  private static BigDecimal withoutZeros(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /** The template {@code EMAIL}, without group, cost and duration. */
  public static InteractionTemplate email() {
    return new InteractionTemplate(DEFAULT_CODE, "E-mail", "", BigDecimal.ZERO, Duration.ZERO);
  }
}
