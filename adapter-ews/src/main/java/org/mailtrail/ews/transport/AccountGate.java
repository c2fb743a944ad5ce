package org.mailtrail.ews.transport;

import java.util.function.Supplier;
import org.mailtrail.exchange.http.patience.Load;
import org.mailtrail.exchange.http.patience.RequestGate;
import org.mailtrail.exchange.http.patience.Waiting;

/**
 * What Exchange counts together of one account: requests at work, and the items in all lists that
 * are made at once (page "EWS throttling in Exchange", EWSMaxConcurrency and EWSFindCountLimit).
 * One for all connections that sign in as it. Safe for several threads.
 */
public final class AccountGate {
  /** Exchange's own policy allows 27. */
  private static final int MOST_AT_WORK = 8;

  private static final int MOST_FOUND = 1_000;

  private final RequestGate requests = new RequestGate(MOST_AT_WORK);
  private final RequestGate items = new RequestGate(MOST_FOUND);

  /** An open one. */
  public AccountGate() {
    // nothing is at work
  }

  RequestGate requests() {
    return requests;
  }

  /** Asks for a list when there is room for the most that it can hold; for all else at once. */
  <T> T within(SoapCall call, Waiting waiting, Supplier<T> asking) {
    int most = Math.min(MOST_FOUND, call.operation().finds());
    if (most == 0) {
      return asking.get();
    }
    Load load = Load.batch(call.what(), 0, most);
    items.enter(load, waiting);
    try {
      return asking.get();
    } finally {
      items.leave(load);
    }
  }
}
