package org.mailtrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A campaign finds what it is there for. */
class CampaignTest {
  private static List<String> faults(Target target) throws InterruptedException {
    return new Campaign(Map.entry("x", target)).faults(7, 20);
  }

  @Test
  void a_crash_is_found_with_its_seed() throws Exception {
    assertThat(
            faults(
                draw -> {
                  throw new IllegalStateException("broken");
                }))
        .hasSize(5)
        .first()
        .asString()
        .startsWith("x, seed 7: java.lang.IllegalStateException: broken");
  }

  @Test
  void a_stack_that_overflows_is_found() throws Exception {
    assertThat(faults(CampaignTest::forever)).isNotEmpty();
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void forever(Draw draw) {
    forever(draw);
  }

  @Test
  void memory_without_measure_is_found() throws Exception {
    byte[][] last = new byte[1][];
    assertThat(faults(draw -> last[0] = new byte[80 << 20]))
        .first()
        .asString()
        .contains("allocates");
  }

  @Test
  void what_does_no_harm_is_not() throws Exception {
    assertThat(faults(Draw::bit)).isEmpty();
  }

  @Test
  void a_seed_draws_the_same_whenever_it_is_run() {
    for (long seed = 0; seed < 100; seed++) {
      assertThat(new Draw(seed).mutated("a text")).isEqualTo(new Draw(seed).mutated("a text"));
    }
  }
}
