package org.mailtrail.simulator.http;

/** Answers the requests below one path. */
@FunctionalInterface
public interface Endpoint {
  /** Answers; called by several threads. */
  Response answer(Request request);

  /** Whether recorders see what is exchanged here; not where credentials are. */
  default boolean isShown() {
    return true;
  }
}
