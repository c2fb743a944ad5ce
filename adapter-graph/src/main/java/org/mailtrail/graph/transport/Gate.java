package org.mailtrail.graph.transport;

import java.util.concurrent.Semaphore;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/** Lets at most four requests be at work (Graph: throttling limits of Outlook services). */
final class Gate {
  static final int MOST_AT_WORK = 4;

  private final Semaphore permits = new Semaphore(MOST_AT_WORK, true);

  void enter(String what) {
    try {
      permits.acquire();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ExchangeException(Kind.UNREACHABLE, what + ": interrupted", interrupted);
    }
  }

  void leave() {
    permits.release();
  }
}
