package org.mailtrail.jpa.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.job.JobState;

/** A job, as far as others than db-scheduler read it. */
@Entity
@Table(name = JobTable.NAME)
@IdClass(JobRow.Key.class)
@NullUnmarked
class JobRow {
  @Id
  @Column(name = "task_name")
  String task;

  @Id
  @Column(name = "task_instance")
  String mailbox;

  @Column(name = "execution_time")
  Instant nextRun;

  boolean picked;

  @Column(name = "last_heartbeat")
  Instant lastHeartbeat;

  @Column(name = "consecutive_failures")
  Integer failures;

  @Column(name = "taken_off")
  boolean takenOff;

  JobState state() {
    return new JobState(
        nextRun, picked, Optional.ofNullable(lastHeartbeat), failures == null ? 0 : failures);
  }

  /** What identifies it. */
  record Key(String task, String mailbox) {}
}
