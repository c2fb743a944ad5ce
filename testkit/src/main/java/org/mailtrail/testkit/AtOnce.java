package org.mailtrail.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls that begin at the same moment, each in a thread of its own. */
public final class AtOnce {
  private static final long LONGEST_SECONDS = 60;

  private AtOnce() {}

  /**
   * Calls both and waits for both.
   *
   * @return their results, in order
   * @throws AssertionError when one of them throws, or does not come back
   */
  public static <T> List<T> both(Callable<T> one, Callable<T> other) {
    return all(List.of(one, other));
  }

  /** The same for any number of calls. */
  public static <T> List<T> all(List<Callable<T>> calls) {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      CyclicBarrier start = new CyclicBarrier(calls.size());
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> call : calls) {
        futures.add(threads.submit(() -> from(start, call)));
      }
      return results(futures);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T from(CyclicBarrier start, Callable<T> call) throws Exception {
    try {
      start.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (BrokenBarrierException othersGone) {
      throw new IllegalStateException("the other call did not begin", othersGone);
    }
    return call.call();
  }

  private static <T> List<T> results(List<Future<T>> futures) {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      try {
        results.add(future.get(LONGEST_SECONDS, TimeUnit.SECONDS));
      } catch (ExecutionException thrown) {
        throw new AssertionError("one of the calls made at once failed", thrown.getCause());
      } catch (TimeoutException stuck) {
        throw new AssertionError("one of the calls made at once does not come back", stuck);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", interrupted);
      }
    }
    return results;
  }
}
