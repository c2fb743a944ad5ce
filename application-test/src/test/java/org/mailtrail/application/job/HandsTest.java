package org.mailtrail.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.job.JobSettings;

class HandsTest {
  private static final Duration LEASE = Duration.ofMinutes(5);

  @Test
  void as_many_mailboxes_are_worked_at_once_as_are_said_and_silent_ones_find_room_besides() {
    assertThat(JobSettings.standard(LEASE, 4).crew().hands()).isEqualTo(4);
    assertThat(JobSettings.standard(LEASE, 256).crew().hands()).isEqualTo(256);
    assertThat(JobSettings.standard(LEASE, 256).crew().most()).isGreaterThan(256);
  }

  @Test
  void nobody_at_work_is_refused() {
    assertThatThrownBy(() -> Mailtrail.builder().mailboxesAtOnce(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
