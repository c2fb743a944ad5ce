package org.mailtrail.application.plug.exchange;

import java.time.Duration;

/**
 * What has crossed the wire to one mailbox since this process began.
 *
 * @param requests with each step of a batch for itself
 * @param roundTrips requests on the wire
 * @param throttled answers that ask for slowness
 * @param waited time spent waiting after faults, summed over threads
 */
public record Traffic(long requests, long roundTrips, long throttled, Duration waited) {
  /** Nothing. */
  public static final Traffic NONE = new Traffic(0, 0, 0, Duration.ZERO);

  /** Both together. */
  public Traffic plus(Traffic more) {
    return new Traffic(
        requests + more.requests,
        roundTrips + more.roundTrips,
        throttled + more.throttled,
        waited.plus(more.waited));
  }
}
