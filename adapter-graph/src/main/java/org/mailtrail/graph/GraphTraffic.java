package org.mailtrail.graph;

import java.time.Duration;

/**
 * What has crossed the wire since the start.
 *
 * @param requests Graph requests, each step of a batch for itself
 * @param roundTrips requests on the wire
 * @param throttled answers, or steps' answers, that ask for slowness
 * @param waited time spent waiting after faults, summed over threads
 */
public record GraphTraffic(long requests, long roundTrips, long throttled, Duration waited) {}
