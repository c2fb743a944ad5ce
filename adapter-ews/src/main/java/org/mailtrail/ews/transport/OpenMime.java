package org.mailtrail.ews.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** A message's MIME out of an answer; as long as it is open, its request is at work. */
final class OpenMime extends FilterInputStream {
  private final InputStream body;
  private final Gate gate;
  private final AtomicBoolean isClosed = new AtomicBoolean();

  OpenMime(InputStream mime, InputStream body, Gate gate) {
    super(mime);
    this.body = body;
    this.gate = gate;
  }

  @Override
  public void close() throws IOException {
    if (isClosed.compareAndSet(false, true)) {
      body.close();
      gate.leave();
    }
  }
}
