package org.mailtrail.application;

import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.health.Backlogs;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.health.Intakes;
import org.mailtrail.application.health.MeasureBacklog;
import org.mailtrail.application.health.Watched;
import org.mailtrail.application.job.pace.JobClock;
import org.mailtrail.application.job.pace.Night;
import org.mailtrail.application.job.pace.Quota;

/** What watches in threads of its own, begun when it is first asked for. */
final class Watch {
  /** Who asks over HTTP is answered within two seconds. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final Works works;
  private final JobControl jobs;
  private @Nullable Backlogs backlogs;
  private @Nullable CheckHealth health;

  Watch(Works works, JobControl jobs) {
    this.works = works;
    this.jobs = jobs;
  }

  static JobClock jobClock() {
    return new JobClock(
        Quota.standard(),
        Night.standard(ZoneId.systemDefault()),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  synchronized Intakes intakes() {
    if (backlogs == null) {
      backlogs =
          new Backlogs(
              new MeasureBacklog(works.mailboxes(), works.clock()),
              works.clock(),
              works.habits().observer()::broke);
    }
    return backlogs;
  }

  synchronized CheckHealth health() {
    if (health == null) {
      health =
          new CheckHealth(
                  works.worked(),
                  works.passes().history(),
                  works.books().ledger(),
                  jobs.scheduler(),
                  works.secrets().vault(),
                  new Watched(
                      intakes(),
                      jobClock(),
                      works.habits().canaryEvery(),
                      works.clock().instant(),
                      PATIENCE,
                      works.clock()))
              .alsoAsking("the outbox", works.announcer().subscribed()::troubles);
    }
    return health;
  }

  synchronized void close() {
    if (health != null) {
      health.close();
    }
    if (backlogs != null) {
      backlogs.close();
    }
  }
}
