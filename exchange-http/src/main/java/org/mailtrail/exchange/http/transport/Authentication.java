package org.mailtrail.exchange.http.transport;

import okhttp3.Request;

/** Puts on a request what proves who asks. It is called for the configured server alone. */
@FunctionalInterface
public interface Authentication {
  /** The signed request. */
  Request sign(Request request);
}
