package org.mailtrail.simulator.http;

/** Sees every request and its response as they crossed the wire; credentials are left out. */
@FunctionalInterface
public interface Exchanged {
  /** Called after each response, by several threads. */
  void seen(Request request, Response response);
}
