package org.mailtrail.application.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.job.JobClock;
import org.mailtrail.application.port.setup.MailboxSetup;

/**
 * How health is judged.
 *
 * @param backlogs what waits in a mailbox's intake, measured lately; empty when that failed
 * @param jobClock how the jobs are timed
 * @param canaryEvery how often a canary of each direction must arrive; empty when none is sent
 * @param clock the time
 */
public record Watched(
    Function<MailboxSetup, Optional<Backlog>> backlogs,
    JobClock jobClock,
    Optional<Duration> canaryEvery,
    Clock clock) {}
