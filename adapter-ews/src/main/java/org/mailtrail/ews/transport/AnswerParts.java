package org.mailtrail.ews.transport;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Hands over parts of an answer while they arrive in another thread, and none after the request was
 * given up: whoever takes them may have begun anew.
 */
final class AnswerParts<T> implements AutoCloseable {
  private final Consumer<T> taker;
  private boolean isClosed;

  AnswerParts(Consumer<T> taker) {
    this.taker = taker;
  }

  synchronized void give(T part) throws IOException {
    if (isClosed) {
      throw new IOException("nobody waits for it any more");
    }
    taker.accept(part);
  }

  @Override
  public synchronized void close() {
    isClosed = true;
  }
}
