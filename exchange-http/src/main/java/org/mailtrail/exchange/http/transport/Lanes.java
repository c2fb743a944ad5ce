package org.mailtrail.exchange.http.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.telling.LineSentence;

/**
 * A few threads, on which the pieces of one work are done side by side. Who rests keeps none. Safe
 * for several threads; a piece must not wait for others of the same lanes.
 */
public final class Lanes implements AutoCloseable {
  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  /** So many threads of this name, made when they are needed. */
  public Lanes(int count, String name) {
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> thread(work, name),
            (late, closed) -> giveUp(late));
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Does all pieces to their end; then the first failure, if there was one, is thrown. A piece that
   * is alone is done by the caller's own thread.
   *
   * @return what they gave, in order
   * @throws ExchangeException when the caller is interrupted; what is at work is broken off
   */
  public <R> List<R> work(List<Supplier<R>> pieces) {
    return pieces.size() == 1 ? List.of(pieces.get(0).get()) : begin(pieces).results();
  }

  /** Begins all pieces, and does not wait for them. */
  public <R> Begun<R> begin(List<Supplier<R>> pieces) {
    return new Begun<>(pieces.stream().map(piece -> threads.submit(piece::get)).toList());
  }

  /** Ends the threads; what is at work is broken off. */
  @Override
  public void close() {
    threads.shutdownNow().forEach(Lanes::giveUp);
  }

  /** Who waits for it must not wait for ever. */
  private static void giveUp(Runnable waiting) {
    if (waiting instanceof Future<?> piece) {
      piece.cancel(false);
    }
  }

  /**
   * Pieces at work.
   *
   * @param pieces what they will have given, in order
   */
  public record Begun<R>(List<Future<R>> pieces) {
    /**
     * Waits until all are done.
     *
     * @throws ExchangeException when the caller is interrupted; what is at work is broken off
     */
    public List<R> results() {
      List<R> results = new ArrayList<>();
      List<RuntimeException> failures = new ArrayList<>();
      for (Future<R> piece : pieces) {
        collect(piece, results, failures);
      }
      if (!failures.isEmpty()) {
        throw failures.get(0);
      }
      return results;
    }

    private void collect(Future<R> piece, List<R> results, List<RuntimeException> failures) {
      try {
        results.add(piece.get());
      } catch (ExecutionException failed) {
        failures.add(failure(failed.getCause()));
      } catch (CancellationException closed) {
        failures.add(interrupted(closed));
      } catch (InterruptedException interrupted) {
        breakOff();
        Thread.currentThread().interrupt();
        throw interrupted(interrupted);
      }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
      if (cause instanceof Error error) {
        throw error;
      }
      return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    private static ExchangeException interrupted(Throwable cause) {
      return new ExchangeException(Kind.UNREACHABLE, LineSentence.INTERRUPTED.with(), cause);
    }

    /** Breaks off what is at work, because nobody wants it any more. */
    public void breakOff() {
      pieces.forEach(piece -> piece.cancel(true));
    }
  }
}
