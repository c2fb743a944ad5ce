package org.mailtrail.simulator.graph;

/**
 * What the Graph side has answered.
 *
 * @param roundTrips requests on the wire
 * @param requests Graph requests: each step of a batch counts, its envelope does not
 * @param moves messages moved
 * @param throttled answers with status 429, steps' answers among them
 * @param mostAtWork the most steps that were at work at once in one mailbox
 */
public record ServedGraph(
    long roundTrips, long requests, long moves, long throttled, long mostAtWork) {}
