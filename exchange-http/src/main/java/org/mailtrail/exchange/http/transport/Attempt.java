package org.mailtrail.exchange.http.transport;

import java.io.IOException;
import org.mailtrail.exchange.http.patience.PassingFault;

/** A request that is made once; it can be made again. */
@FunctionalInterface
public interface Attempt<T> {
  /**
   * Makes it.
   *
   * @throws PassingFault when it may succeed soon; whether it was carried out is not known
   */
  T make() throws IOException, PassingFault;
}
