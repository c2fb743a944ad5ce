package org.mailtrail.graph.transport;

import com.microsoft.kiota.RequestInformation;
import java.util.function.Supplier;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.patience.Load;

/**
 * A request that can be made again.
 *
 * @param load how heavy it is
 * @param missing what a 404 means
 * @param request makes it, each time afresh
 */
public record GraphCall(Load load, Kind missing, Supplier<RequestInformation> request) {
  /** Graph works no more steps of one mailbox at once (ADR 0019). */
  public static final int MOST_AT_WORK = 4;

  /** A request about a folder or the mailbox. */
  public static GraphCall onFolder(Phrase what, Supplier<RequestInformation> request) {
    return new GraphCall(Load.of(what), Kind.NOT_FOUND, request);
  }

  /** A request about one message. */
  public static GraphCall onItem(Phrase what, Supplier<RequestInformation> request) {
    return new GraphCall(Load.of(what), Kind.ITEM_GONE, request);
  }

  /**
   * A batch.
   *
   * @param isChained whether each step waits for the one before; otherwise Graph works four at once
   */
  public static GraphCall batch(
      Phrase what, int steps, boolean isChained, Supplier<RequestInformation> request) {
    int atWork = isChained ? 1 : Math.min(MOST_AT_WORK, steps);
    return new GraphCall(Load.batch(what, steps, atWork), Kind.NOT_FOUND, request);
  }
}
