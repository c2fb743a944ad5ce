package org.mailtrail.application.port.opportunity;

import java.math.BigDecimal;

/**
 * What the opportunities of one stage and one currency come to.
 *
 * @param stage the stage's code
 * @param currency the ISO 4217 code; empty for those without a value
 * @param opportunities how many
 * @param value what they are worth together
 * @param expected the same, each by its chance
 */
public record StageSum(
    String stage, String currency, long opportunities, BigDecimal value, BigDecimal expected) {}
