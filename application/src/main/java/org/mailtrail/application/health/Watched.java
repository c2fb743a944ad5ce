package org.mailtrail.application.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.job.pace.JobClock;

/**
 * How health is judged.
 *
 * @param intakes what waits in the mailboxes
 * @param jobClock how the jobs are timed
 * @param canaryEvery how often a canary of each direction must arrive; empty when none is sent
 * @param since when watching began: no canary is missed before its period has passed since then
 * @param patience how long a look may take, over all mailboxes
 * @param clock the time
 */
public record Watched(
    Intakes intakes,
    JobClock jobClock,
    Optional<Duration> canaryEvery,
    Instant since,
    Duration patience,
    Clock clock) {}
