package org.mailtrail.exchange.http.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * A long body that is read at its reader's pace: bounded in bytes, little of it held. Another
 * thread reads ahead of the reader, so that an interrupt ends the reader's wait.
 *
 * <p>It must keep flowing: what is waited for, without the reader's own time, may be a first grace
 * and the time that the bytes take at a low rate. A server that drips a byte a second keeps every
 * silence short, and a reader for ever. Read by one thread.
 */
public final class StreamedBody extends PieceStream {
  private static final int PIECE = 32 * 1024;
  private static final int PIECES_AHEAD = 4;
  private static final long LEAST_BYTES_A_SECOND = 16 * 1024;
  private static final byte[] END = {};

  private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES_AHEAD);
  private final BoundedInput source;
  private final Duration grace;
  private final Executor threads;
  private final LongSupplier nanos;
  private volatile boolean isClosed;
  private boolean isBegun;
  private boolean isAtEnd;
  private @Nullable IOException broken;
  private long count;
  private long waitedNanos;

  /**
   * This body, which is closed with it.
   *
   * @param grace how long it may keep waiting, without the time that its bytes take
   * @param threads in which it is read ahead
   * @param nanos measures time
   */
  public StreamedBody(
      InputStream body, long mostBytes, Duration grace, Executor threads, LongSupplier nanos) {
    this.source = new BoundedInput(body, mostBytes);
    this.grace = grace;
    this.threads = threads;
    this.nanos = nanos;
  }

  /** Bytes, of which none are the end, or why there are no more. */
  private static final class Piece {
    private final byte[] bytes;
    private final @Nullable IOException broken;

    private Piece(byte[] bytes, @Nullable IOException broken) {
      this.bytes = bytes;
      this.broken = broken;
    }
  }

  /** The body of an answer as it comes, empty where there is none. */
  public static InputStream of(Response answer) {
    @Nullable ResponseBody body = answer.body();
    return body == null ? InputStream.nullInputStream() : body.byteStream();
  }

  private void requireWhole() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }

  @Override
  protected byte[] next() throws IOException {
    if (isAtEnd) {
      return END;
    }
    requireWhole();
    begin();
    Piece piece = awaited();
    broken = piece.broken;
    requireWhole();
    count += piece.bytes.length;
    isAtEnd = piece.bytes.length == 0;
    return piece.bytes;
  }

  private void begin() throws IOException {
    if (isClosed) {
      throw new IOException("the answer is closed");
    }
    if (!isBegun) {
      try {
        threads.execute(this::readAhead);
        isBegun = true;
      } catch (RejectedExecutionException closed) {
        throw new IOException("the connection is closed", closed);
      }
    }
  }

  private Piece awaited() throws IOException {
    Duration allowed = grace.plusMillis(1_000 * count / LEAST_BYTES_A_SECOND);
    long begin = nanos.getAsLong();
    try {
      @Nullable Piece piece = pieces.poll(allowed.toNanos() - waitedNanos, TimeUnit.NANOSECONDS);
      waitedNanos += nanos.getAsLong() - begin;
      if (piece == null || waitedNanos > allowed.toNanos()) {
        throw new IOException("the answer drips: " + count + " bytes so far");
      }
      return piece;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private void readAhead() {
    byte[] buffer = new byte[PIECE];
    try (source) {
      Piece piece;
      do {
        piece = readAhead(buffer);
        pieces.put(piece);
      } while (piece.bytes.length > 0 && !isClosed);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException unclosed) {
      // whatever came was handed over, and the reader has ended or is told
      isClosed = true;
    }
  }

  private Piece readAhead(byte[] buffer) {
    try {
      int read = source.read(buffer);
      return new Piece(read < 0 ? END : Arrays.copyOf(buffer, read), null);
    } catch (IOException broken) {
      return new Piece(END, broken);
    }
  }

  /** Breaks off what is still on its way: whoever reads ahead closes the answer. */
  @Override
  public void close() throws IOException {
    isClosed = true;
    if (isBegun) {
      pieces.clear(); // may be waited for
    } else {
      source.close();
    }
  }
}
