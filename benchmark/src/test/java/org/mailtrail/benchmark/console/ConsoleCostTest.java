package org.mailtrail.benchmark.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.benchmark.ground.Ground;

class ConsoleCostTest {
  private static final int MEGABYTES = 200;

  /** Of 500 entries each; the few that were really logged are on the last one. */
  private static final int PAGES_OF_EXPORT = 5;

  @Test
  void an_export_asks_once_for_each_page_and_other_pages_ask_a_few_times() throws Exception {
    try (Ground ground = Ground.start(MEGABYTES)) {
      List<PageCost> costs = ConsoleCost.measure(ground, 2_000, 1, 1);
      PageCost export = costs.get(costs.size() - 1);

      assertThat(export.statements()).isBetween(PAGES_OF_EXPORT + 0.0, PAGES_OF_EXPORT + 3.0);
      assertThat(costs.subList(0, costs.size() - 1))
          .hasSizeGreaterThan(8)
          .allMatch(cost -> cost.statements() <= 9 && cost.bytes() < 60_000);
    }
  }

  @Test
  void the_time_that_most_visits_stay_within_is_one_that_was_measured() {
    List<Duration> times =
        java.util.stream.IntStream.rangeClosed(1, 200)
            .mapToObj(n -> Duration.ofMillis(201 - n))
            .toList();
    PageCost cost = new PageCost("page", times, 1_500, 3, 9);
    assertThat(cost.within(0.5)).isEqualTo(Duration.ofMillis(100));
    assertThat(cost.within(0.99)).isEqualTo(Duration.ofMillis(198));
    assertThat(cost).hasToString("| page | 100.0 | 198.0 | 1.5 | 3.0 | 9 |");
  }
}
