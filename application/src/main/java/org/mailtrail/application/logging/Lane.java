package org.mailtrail.application.logging;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A second thread for one pass: what is started on it runs in order, beside the caller. */
final class Lane implements AutoCloseable {
  private final AtomicReference<@Nullable Thread> atWork = new AtomicReference<>();
  private final ExecutorService work;

  Lane(ExecutorService work) {
    this.work = work;
  }

  <T> Task<T> start(Callable<T> task) {
    return new Task<>(work.submit(() -> named(task)));
  }

  private <T> T named(Callable<T> task) throws Exception {
    atWork.set(Thread.currentThread());
    try {
      return task.call();
    } finally {
      atWork.set(null);
    }
  }

  /** Comes back when nothing is at work any more. */
  @Override
  public void close() {
    work.shutdown();
    waitFor(() -> work.awaitTermination(1, TimeUnit.DAYS));
  }

  /** The work always comes to its end, but whoever interrupts the caller interrupts it as well. */
  private <T> T waitFor(Waiting<T> waiting) {
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return waiting.end();
        } catch (InterruptedException interrupted) {
          isInterrupted = true;
          Optional.ofNullable(atWork.get()).ifPresent(Thread::interrupt);
        }
      }
    } catch (ExecutionException failed) {
      throw cause(failed);
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException cause(ExecutionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException failure
        ? failure
        : new IllegalStateException(failed);
  }

  private interface Waiting<T> {
    T end() throws InterruptedException, ExecutionException;
  }

  /** A piece of work. */
  final class Task<T> {
    private final Future<T> future;

    private Task(Future<T> future) {
      this.future = future;
    }

    /**
     * What came of it; waits for its end.
     *
     * @throws RuntimeException what the work has thrown, as if the caller had done it
     */
    T result() {
      return waitFor(future::get);
    }
  }
}
