package org.mailtrail.graph.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.telling.LineSentence;

/** Works chunks of a long list on a few threads. */
public final class SideBySide {
  /** As many as Graph works at once in one mailbox. */
  public static final int LANES = 4;

  private static final int SMALL = 5;

  private final ExecutorService threads;

  /** Works on these threads, which somebody else ends. */
  public SideBySide(ExecutorService threads) {
    this.threads = threads;
  }

  /**
   * Works a list in chunks of at most 20, all of one size and as many as keep the lanes busy to the
   * end. All chunks are worked to their end; then the first failure, if there was one, is thrown.
   *
   * @return what the chunks gave, in order
   */
  public <T, R> List<R> work(List<T> items, Function<List<T>, List<R>> worker) {
    List<Future<List<R>>> futures = new ArrayList<>();
    int chunks = chunks(items.size());
    for (int i = 0; i < chunks; i++) {
      List<T> chunk = items.subList(items.size() * i / chunks, items.size() * (i + 1) / chunks);
      futures.add(threads.submit(() -> worker.apply(chunk)));
    }
    return collect(futures);
  }

  /** A multiple of the lanes; where little is to do, few. */
  static int chunks(int items) {
    int fewest = (items + SMALL - 1) / SMALL;
    int rounds = (items + LANES * Batch.MOST_STEPS - 1) / (LANES * Batch.MOST_STEPS);
    return Math.min(fewest, LANES * rounds);
  }

  private static <R> List<R> collect(List<Future<List<R>>> futures) {
    List<R> results = new ArrayList<>();
    RuntimeException failure = null;
    for (Future<List<R>> future : futures) {
      try {
        results.addAll(future.get());
      } catch (ExecutionException failed) {
        failure = first(failure, failed.getCause());
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
      List<Future<List<R>>> futures, InterruptedException interrupted) {
    futures.forEach(each -> each.cancel(true));
    Thread.currentThread().interrupt();
    return new ExchangeException(Kind.UNREACHABLE, LineSentence.INTERRUPTED.with(), interrupted);
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
}
