package org.mailtrail.graph.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A long stream that must keep flowing: what is waited for in reading, without the reader's own
 * time, may be a first grace and the time that the bytes take at a low rate. A server that drips a
 * byte a second keeps every silence short, and a reader for ever.
 */
final class DrippingInput extends FilterInputStream {
  private static final long LEAST_BYTES_A_SECOND = 16 * 1024;

  private final Duration grace;
  private final LongSupplier nanos;
  private long waitedNanos;
  private long count;

  DrippingInput(InputStream input, Duration grace, LongSupplier nanos) {
    super(input);
    this.grace = grace;
    this.nanos = nanos;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    long begin = nanos.getAsLong();
    int read = super.read(buffer, offset, length);
    waitedNanos += nanos.getAsLong() - begin;
    count += Math.max(0, read);
    Duration allowed = grace.plusMillis(1_000 * count / LEAST_BYTES_A_SECOND);
    if (waitedNanos > allowed.toNanos()) {
      throw new IOException("the answer drips: " + count + " bytes so far");
    }
    return read;
  }
}
