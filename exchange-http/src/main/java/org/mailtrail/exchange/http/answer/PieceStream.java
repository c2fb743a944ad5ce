package org.mailtrail.exchange.http.answer;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that come piece by piece, each made when the one before has been read. */
public abstract class PieceStream extends InputStream {
  private byte[] piece = {};
  private int position;

  /** Nothing is made before it is read. */
  protected PieceStream() {}

  /**
   * The next piece.
   *
   * @return empty at the end
   */
  protected abstract byte[] next() throws IOException;

  @Override
  public final int read() throws IOException {
    return isFilled() ? piece[position++] & 0xFF : -1;
  }

  @Override
  public final int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isFilled()) {
      return -1;
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean isFilled() throws IOException {
    if (position == piece.length) {
      piece = next();
      position = 0;
    }
    return piece.length > 0;
  }
}
