package org.mailtrail.ews.connection;

import java.time.Duration;

/**
 * What has crossed the wire since the start.
 *
 * @param roundTrips requests on the wire
 * @param throttled answers, or parts of answers, that ask for slowness
 * @param waited time spent waiting after faults, summed over threads
 */
public record EwsTraffic(long roundTrips, long throttled, Duration waited) {}
