package org.mailtrail.application.health;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits in an intake.
 *
 * @param messages how many, -1 where Exchange does not say
 * @param oldest when the oldest came
 */
public record Backlog(long messages, Optional<Instant> oldest) {}
