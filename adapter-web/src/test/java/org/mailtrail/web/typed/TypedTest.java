package org.mailtrail.web.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @ParameterizedTest
  @ValueSource(strings = {"1500.50", "1500,50", "1 500,50", "1,500.50", "1.500,50"})
  void an_amount_is_read_as_its_country_writes_it(String typed) {
    assertThat(TypedAmount.read(typed)).contains(new BigDecimal("1500.50"));
  }

  @Test
  void what_may_be_a_thousand_or_a_decimal_is_not_guessed() {
    assertThat(TypedAmount.read("1,500")).isEmpty();
    assertThat(TypedAmount.isUnclear("1,500")).isTrue();
    assertThat(TypedAmount.read("a lot")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1500", "1500.5", "1500.123", "0.0001"})
  void an_amount_is_written_so_that_it_is_read_again(String amount) {
    BigDecimal value = new BigDecimal(amount);
    assertThat(TypedAmount.read(TypedAmount.written(value)))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
  }

  @Test
  void a_duration_is_minutes_or_says_what_it_is() {
    assertThat(TypedDuration.read("90")).contains(Duration.ofMinutes(90));
    assertThat(TypedDuration.read("PT90S")).contains(Duration.ofSeconds(90));
    assertThat(TypedDuration.read("")).contains(Duration.ZERO);
    assertThat(TypedDuration.read("an hour")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 60, 90, 5_400})
  void a_duration_is_written_so_that_it_is_read_again(long seconds) {
    Duration duration = Duration.ofSeconds(seconds);
    assertThat(TypedDuration.read(TypedDuration.written(duration))).contains(duration);
  }

  @Test
  void a_day_is_one_of_the_calendar() {
    assertThat(TypedDay.read("2026-11-28")).contains(LocalDate.of(2026, 11, 28));
    assertThat(TypedDay.read("2026-02-30")).isEmpty();
    assertThat(TypedDay.read("+12026-11-28")).isEmpty();
  }
}
