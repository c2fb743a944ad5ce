package org.mailtrail.simulator.ews.call;

/**
 * What the EWS side has answered.
 *
 * @param roundTrips requests on the wire
 * @param listed items in answers to FindItem
 * @param read items in answers to GetItem
 * @param moved items moved
 * @param refused answers with status 401
 * @param mostAtWork the most requests that were at work at once
 */
public record ServedEws(
    long roundTrips, long listed, long read, long moved, long refused, long mostAtWork) {}
