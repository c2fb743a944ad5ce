package org.mailtrail.exchange.http.transport;

import java.io.IOException;
import okhttp3.Response;

/** Makes something of an answer. */
@FunctionalInterface
public interface Receiver<T> {
  /**
   * Takes the answer and closes it, unless its body is read later; where this fails, it is closed
   * by the caller.
   */
  T take(Response answer) throws IOException;
}
