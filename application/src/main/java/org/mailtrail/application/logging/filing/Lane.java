package org.mailtrail.application.logging.filing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.pass.PassSentence;

/**
 * A second thread for one pass: what is started on it runs in order, beside the caller. Nobody
 * waits for it longer than allowed: what does not come back is interrupted and left alone.
 */
public final class Lane implements AutoCloseable {
  /** So much time has what is interrupted to come to its end. */
  private static final Duration GRACE = Duration.ofSeconds(4);

  private final AtomicReference<@Nullable Thread> atWork = new AtomicReference<>();
  private final ExecutorService work;
  private final Duration longest;
  private boolean isStuck;

  /**
   * A lane on this executor, which is shut down with it.
   *
   * @param longest so long may a piece of work take
   */
  public Lane(ExecutorService work, Duration longest) {
    this.work = work;
    this.longest = longest;
  }

  <T> Task<T> start(Callable<T> task) {
    return new Task<>(work.submit(() -> named(task)));
  }

  /** Works it here, or at once where the caller is on the lane already. */
  <T> T call(Callable<T> task) {
    if (atWork.get() != Thread.currentThread()) {
      return start(task).result();
    }
    try {
      return task.call();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T named(Callable<T> task) throws Exception {
    @Nullable Thread before = atWork.getAndSet(Thread.currentThread());
    try {
      return task.call();
    } finally {
      atWork.set(before);
    }
  }

  /** Comes back when nothing is at work any more, or when what is will not end. */
  @Override
  public void close() {
    if (isStuck || Thread.currentThread().isInterrupted()) {
      work.shutdownNow();
    } else {
      work.shutdown();
    }
    try {
      waitFor(this::end);
    } catch (ExchangeException stuck) {
      work.shutdownNow();
    }
  }

  private boolean end(Duration patience) throws InterruptedException, TimeoutException {
    if (!work.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException();
    }
    return true;
  }

  /** Whoever interrupts the caller interrupts the work as well. */
  private <T> T waitFor(Waiting<T> waiting) {
    return waitFor(waiting, false);
  }

  private <T> T waitFor(Waiting<T> waiting, boolean isInterrupted) {
    try {
      return waiting.end(isInterrupted || isStuck ? GRACE : longest);
    } catch (InterruptedException interrupted) {
      return waitBriefly(waiting);
    } catch (TimeoutException stuck) {
      isStuck = true;
      interrupt();
      throw stuck(isInterrupted);
    } catch (ExecutionException failed) {
      throw cause(failed);
    }
  }

  /** The work is interrupted as well; the thread stays interrupted. */
  private <T> T waitBriefly(Waiting<T> waiting) {
    interrupt();
    try {
      return waitFor(waiting, true);
    } finally {
      Thread.currentThread().interrupt();
    }
  }

  private void interrupt() {
    Optional.ofNullable(atWork.get()).ifPresent(Thread::interrupt);
  }

  private ExchangeException stuck(boolean isInterrupted) {
    return new ExchangeException(
        ExchangeException.Kind.UNREACHABLE,
        isInterrupted
            ? PassSentence.INTERRUPTED_WAITING.with()
            : PassSentence.ONE_PIECE_ENDLESS.with(longest),
        null);
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
    T end(Duration patience) throws InterruptedException, ExecutionException, TimeoutException;
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
     * @throws ExchangeException when it does not end in time
     * @throws RuntimeException what the work has thrown, as if the caller had done it
     */
    T result() {
      return waitFor(patience -> future.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    }
  }
}
