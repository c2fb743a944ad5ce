package org.mailtrail.benchmark.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final int MINUTES = 600;
  private static final int SECONDS = 60;

  @Test
  void few_mailboxes_are_looked_at_as_often_as_they_shall_be() {
    Schedule.Played played = new Schedule(60, 5, 100, MINUTES).play(4);

    assertThat(played.looks()).isBetween(60L * 9, 60L * 10);
  }

  @Test
  void hands_bind_where_looks_take_long() {
    Schedule.Played played = new Schedule(10_000, 5, 100, MINUTES).play(4);

    assertThat(played.looks()).isBetween(4L * 2 * MINUTES - 8, 4L * 2 * MINUTES + 8);
  }

  @Test
  void graph_binds_where_hands_are_many() {
    Schedule.Played played = new Schedule(100_000, 10, 1, SECONDS).play(100_000);

    assertThat(played.mostInWindow()).isEqualTo(130_000);
    assertThat(played.looks()).isBetween(13_000L * 5, 13_000L * 7);
  }
}
