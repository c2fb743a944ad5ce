package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static Trend trend(double slope, double noise) {
    Random random = new Random(1);
    return Trend.of(
        IntStream.range(0, 100)
            .mapToObj(i -> 50 + slope * i + noise * random.nextGaussian())
            .toList());
  }

  @Test
  void what_leaks_grows() {
    assertThat(trend(0.1, 1).isFlat()).isFalse();
    assertThat(trend(1, 5).isFlat()).isFalse();
  }

  @Test
  void what_goes_up_and_down_is_flat() {
    assertThat(trend(0, 1).isFlat()).isTrue();
    assertThat(trend(0, 20).isFlat()).isTrue();
    assertThat(trend(-1, 1).isFlat()).isTrue();
  }

  @Test
  void the_first_quarter_is_left_out() {
    List<Double> warming =
        IntStream.range(0, 100).mapToObj(i -> i < 25 ? (double) i : 25.0).toList();

    assertThat(Trend.of(warming)).hasToString("25.0 to 25.0 (± 0.0): flat");
  }

  @Test
  void a_few_samples_make_no_line() {
    assertThatThrownBy(() -> Trend.of(List.of(1.0, 2.0))).hasMessageContaining("too few");
  }
}
