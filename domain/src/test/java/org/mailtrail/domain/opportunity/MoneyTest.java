package org.mailtrail.domain.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.domain.interaction.InteractionTemplate;

class MoneyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1E+999999999", "1E-999999999", "0E+999999999", "0E-999999999", "1E+2000"})
  void a_number_that_takes_a_gigabyte_to_write_out_is_refused_before_it_is_written(String text) {
    BigDecimal number = new BigDecimal(text);
    assertThatThrownBy(() -> new Money(number, "SEK")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new InteractionTemplate("VISIT", "", "", number, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999999", "1.5E+3", "0.00004", "999999999999999.9999"})
  void what_has_fifteen_digits_is_an_amount_to_four_decimals(String text) {
    BigDecimal amount = new Money(new BigDecimal(text), "SEK").amount();
    assertThat(amount.scale()).isBetween(0, 4);
    assertThat(amount).isBetween(BigDecimal.ZERO, new BigDecimal("1E+15"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1000000000000000", "999999999999999.99999"})
  void less_than_nothing_and_more_digits_are_refused(String text) {
    BigDecimal number = new BigDecimal(text);
    assertThatThrownBy(() -> new Money(number, "SEK")).isInstanceOf(IllegalArgumentException.class);
  }
}
