package org.mailtrail.simulator.front;

import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/** Answers the requests below one path. */
@FunctionalInterface
public interface Endpoint {
  /** Answers; called by several threads. */
  Response answer(Request request);

  /** Whether recorders see what is exchanged here; not where credentials are. */
  default boolean isShown() {
    return true;
  }

  /** Answers as the fault orders; an endpoint that does not speak JSON has its own way. */
  default Response answer(Request request, Fault fault) {
    return fault.instead(request, () -> answer(request));
  }
}
