package org.mailtrail.application.port.job;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with one mailbox's job.
 *
 * @param nextRun when it is due
 * @param isRunning whether a process is at work on it
 * @param heartbeat the last sign of life of that process
 * @param failures how many runs in a row broke before they could say why
 */
public record JobState(
    Instant nextRun, boolean isRunning, Optional<Instant> heartbeat, int failures) {}
