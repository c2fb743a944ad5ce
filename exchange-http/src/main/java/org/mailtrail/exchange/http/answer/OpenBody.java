package org.mailtrail.exchange.http.answer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** The body of an answer; as long as it is open, its request is at work. */
public final class OpenBody extends FilterInputStream {
  private final Runnable leave;
  private final AtomicBoolean isClosed = new AtomicBoolean();

  /**
   * The body.
   *
   * @param leave called once, when it is closed
   */
  public OpenBody(InputStream body, Runnable leave) {
    super(body);
    this.leave = leave;
  }

  @Override
  public void close() throws IOException {
    if (isClosed.compareAndSet(false, true)) {
      try {
        super.close();
      } finally {
        leave.run();
      }
    }
  }
}
