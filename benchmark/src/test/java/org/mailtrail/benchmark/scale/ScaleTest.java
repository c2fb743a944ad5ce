package org.mailtrail.benchmark.scale;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mailtrail.benchmark.ground.Ground;

class ScaleTest {
  private static final int MEGABYTES = 200;

  @Test
  void a_measurement_comes_to_its_end_with_little_of_everything() throws Exception {
    try (Ground ground = Ground.start(MEGABYTES)) {
      run(ground, WaitingMail::run, "50");
    }
  }

  @Test
  @Tag("thorough")
  void so_do_the_others() throws Exception {
    try (Ground ground = Ground.start(MEGABYTES)) {
      run(ground, MailboxesAtWork::idle, "3", "1");
      run(ground, ManyPeople::run, "100", "200", "30");
    }
  }

  /** On a ground of its own, whose mailboxes are empty; by looking, it is the same with less. */
  @Test
  @Tag("thorough")
  void so_does_the_one_of_arrivals_that_are_told() throws Exception {
    try (Ground ground = Ground.start(MEGABYTES)) {
      run(ground, Arrival::run, "2", "2", "2", "push");
    }
  }

  private static void run(Ground ground, Scale.Measurement measurement, String... numbers) {
    assertThatCode(() -> measurement.run(ground, Numbers.of(numbers))).doesNotThrowAnyException();
  }
}
