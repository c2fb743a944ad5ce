package org.mailtrail.simulator.http;

/** Answers the requests below one path. */
@FunctionalInterface
public interface Endpoint {
  /** Answers; called by several threads. */
  Response answer(Request request);
}
