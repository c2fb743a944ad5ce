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

/** Works chunks of a long list on a few threads. */
public final class SideBySide {
  private final ExecutorService threads;

  /** Works on these threads, which somebody else ends. */
  public SideBySide(ExecutorService threads) {
    this.threads = threads;
  }

  /**
   * Works a list in chunks of 20. All chunks are worked to their end; then the first failure, if
   * there was one, is thrown.
   *
   * @return what the chunks gave, in order
   */
  public <T, R> List<R> work(List<T> items, Function<List<T>, List<R>> worker) {
    List<Future<List<R>>> futures = new ArrayList<>();
    for (int from = 0; from < items.size(); from += Batch.MOST_STEPS) {
      List<T> chunk = items.subList(from, Math.min(from + Batch.MOST_STEPS, items.size()));
      futures.add(threads.submit(() -> worker.apply(chunk)));
    }
    return collect(futures);
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
        futures.forEach(each -> each.cancel(true));
        Thread.currentThread().interrupt();
        throw new ExchangeException(Kind.UNREACHABLE, "interrupted", interrupted);
      }
    }
    if (failure != null) {
      throw failure;
    }
    return results;
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
