package org.mailtrail.cli.console;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Tells when it cannot be written, through any number of print streams and writers above it: those
 * swallow an {@link IOException}, and let an {@link OutputException} pass.
 */
final class TellingStream extends OutputStream {
  private final OutputStream to;
  private final String name;

  TellingStream(OutputStream to, String name) {
    this.to = to;
    this.name = name;
  }

  @Override
  public void write(int b) {
    tell(() -> to.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    tell(() -> to.write(bytes, from, count));
  }

  @Override
  public void flush() {
    tell(to::flush);
  }

  @Override
  public void close() {
    tell(to::close);
  }

  private void tell(Attempt attempt) {
    try {
      attempt.make();
    } catch (IOException refused) {
      throw new OutputException(name, refused);
    }
  }

  /** What may fail. */
  private interface Attempt {
    void make() throws IOException;
  }
}
