package org.mailtrail.application.health;

import java.time.Instant;
import java.util.Optional;

/**
 * What waited in an intake at one moment.
 *
 * @param messages how many, -1 where Exchange does not say
 * @param oldest when the oldest came
 * @param measuredAt when that was so
 */
public record Backlog(long messages, Optional<Instant> oldest, Instant measuredAt) {}
