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
    if (pieces.size() == 1) {
      return List.of(pieces.get(0).get());
    }
    List<Future<R>> futures = new ArrayList<>();
    pieces.forEach(piece -> futures.add(threads.submit(piece::get)));
    return collect(futures);
  }

  private static <R> List<R> collect(List<Future<R>> futures) {
    List<R> results = new ArrayList<>();
    RuntimeException failure = null;
    for (Future<R> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException failed) {
        failure = first(failure, failed.getCause());
      } catch (CancellationException closed) {
        failure = first(failure, interrupted(closed));
      } catch (InterruptedException interrupted) {
        throw brokenOff(futures, interrupted);
      }
    }
    if (failure != null) {
      throw failure;
    }
    return results;
  }

  private static <R> ExchangeException brokenOff(
      List<Future<R>> futures, InterruptedException interrupted) {
    futures.forEach(each -> each.cancel(true));
    Thread.currentThread().interrupt();
    return interrupted(interrupted);
  }

  private static ExchangeException interrupted(Throwable cause) {
    return new ExchangeException(Kind.UNREACHABLE, LineSentence.INTERRUPTED.with(), cause);
  }

  private static RuntimeException first(
      @Nullable RuntimeException earlier, @Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return earlier != null
        ? earlier
        : cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
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
}
