package org.mailtrail.exchange.http.answer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that gives no more than was allowed, so that no answer fills the memory. What is read
 * ahead of need counts as well.
 */
public final class BoundedInput extends FilterInputStream {
  private long count;
  private long most;

  /** At most so many bytes of the input. */
  public BoundedInput(InputStream input, long most) {
    super(input);
    this.most = most;
  }

  /** How many bytes were read. */
  public long count() {
    return count;
  }

  /** From here on, so many more. */
  public void allow(long more) {
    most = count + more;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, (int) Math.min(length, most - count + 1));
    count += Math.max(0, read);
    if (count > most) {
      throw new AnswerTooLarge(most);
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(8_192, Math.max(0, wanted))]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
