package org.mailtrail.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

  private static Map<LocalDate, Double> days(int count, IntToDoubleFunction value) {
    Map<LocalDate, Double> days = new TreeMap<>();
    IntStream.range(0, count)
        .forEach(day -> days.put(FIRST.plusDays(day), value.applyAsDouble(day)));
    return days;
  }

  private static double perDay(Map<LocalDate, Double> days) {
    return Growth.of(days).orElseThrow().perDay();
  }

  @Test
  void is_what_an_ordinary_day_brings() {
    assertThat(Growth.of(days(31, day -> 500 + 10 * day))).contains(new Growth(10, 30));
  }

  @Test
  void is_unknown_from_too_few_days() {
    assertThat(Growth.of(Map.of())).isEmpty();
    assertThat(Growth.of(days(1, day -> 1))).isEmpty();
    assertThat(Growth.of(days(14, day -> day))).isEmpty();
    assertThat(Growth.of(days(15, day -> day))).isPresent();
  }

  @Test
  void is_unknown_where_most_days_are_missing() {
    Map<LocalDate, Double> days = days(40, day -> day);
    days.keySet().removeIf(day -> day.isAfter(FIRST) && day.isBefore(FIRST.plusDays(30)));

    assertThat(Growth.of(days)).isEmpty();
  }

  @Test
  void is_not_moved_by_one_clean_up() {
    assertThat(perDay(days(30, day -> 1_000 + 10 * day - (day >= 20 ? 900 : 0)))).isEqualTo(10);
  }

  @Test
  void is_not_moved_by_one_burst() {
    assertThat(perDay(days(30, day -> 10 * day + (day >= 20 ? 50_000 : 0)))).isEqualTo(10);
  }

  @Test
  void bears_a_gap() {
    Map<LocalDate, Double> days = days(30, day -> 10 * day);
    days.keySet()
        .removeIf(day -> day.isAfter(FIRST.plusDays(4)) && day.isBefore(FIRST.plusDays(9)));

    assertThat(perDay(days)).isEqualTo(10);
  }

  @Test
  void knows_that_nobody_writes_at_weekends() {
    double[] sum = {0};
    double growth = perDay(days(57, day -> sum[0] += day % 7 < 5 ? 70 : 0));

    assertThat(growth).isCloseTo(50, within(8.0));
  }

  @Test
  void forgets_what_is_long_ago() {
    assertThat(Growth.of(days(300, day -> day < 200 ? 0 : 10 * (day - 200))))
        .contains(new Growth(10, 60));
  }

  @Test
  void of_what_shrinks_is_below_zero() {
    assertThat(perDay(days(30, day -> 1_000 - 5 * day))).isEqualTo(-5);
  }
}
