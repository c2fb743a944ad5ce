package org.mailtrail.graph.transport;

import java.time.Clock;
import java.time.Duration;

/**
 * How one waits for a server.
 *
 * @param clock the time
 * @param pause lets it pass
 * @param deadline for how long one fault after the other is borne
 */
public record Waiting(Clock clock, Pause pause, Duration deadline) {}
