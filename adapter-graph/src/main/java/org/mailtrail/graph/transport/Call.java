package org.mailtrail.graph.transport;

import com.microsoft.kiota.RequestInformation;
import java.util.function.Supplier;
import org.mailtrail.application.port.ExchangeException.Kind;

/**
 * A request that can be made again.
 *
 * @param what what it does, as the subject of an error message
 * @param missing what a 404 means
 * @param requests how many Graph requests it counts for; more than one for a batch
 * @param atWork how many of them Graph works at once, 1 to 4
 * @param request makes it, each time afresh
 */
public record Call(
    String what, Kind missing, int requests, int atWork, Supplier<RequestInformation> request) {
  /** A request about a folder or the mailbox. */
  public static Call onFolder(String what, Supplier<RequestInformation> request) {
    return new Call(what, Kind.NOT_FOUND, 1, 1, request);
  }

  /** A request about one message. */
  public static Call onItem(String what, Supplier<RequestInformation> request) {
    return new Call(what, Kind.ITEM_GONE, 1, 1, request);
  }

  /**
   * A batch.
   *
   * @param isChained whether each step waits for the one before; otherwise Graph works four at once
   */
  public static Call batch(
      String what, int steps, boolean isChained, Supplier<RequestInformation> request) {
    int atWork = isChained ? 1 : Math.min(Gate.MOST_AT_WORK, steps);
    return new Call(what, Kind.NOT_FOUND, steps, atWork, request);
  }
}
