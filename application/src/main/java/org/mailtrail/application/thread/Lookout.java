package org.mailtrail.application.thread;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks about many things at once, and waits for all answers together no longer than it may. Who has
 * not answered is not asked a second time before that, so that one who never answers costs one
 * thread. Safe for several threads.
 *
 * @param <K> what is asked about
 * @param <A> an answer
 */
public final class Lookout<K, A> implements AutoCloseable {
  private static final long IDLE_SECONDS = 30;

  private final Map<K, CompletableFuture<A>> asked = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads;

  /**
   * A lookout with threads of its own.
   *
   * @param name what its threads are called
   * @param most how many questions are at work at once
   */
  public Lookout(String name, int most) {
    this.threads =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> thread(task, name));
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Asks all questions at once.
   *
   * @param questions by what they are about; what one of them throws counts as no answer
   * @param patience how long to wait for all of them together
   * @return the answers that came in time
   */
  public Map<K, A> ask(Map<K, Supplier<A>> questions, Duration patience) {
    Map<K, CompletableFuture<A>> waitedFor = new LinkedHashMap<>();
    questions.forEach((about, question) -> waitedFor.put(about, begin(about, question)));
    CompletableFuture.allOf(waitedFor.values().toArray(CompletableFuture<?>[]::new))
        .handle((all, failed) -> true)
        .completeOnTimeout(false, Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS)
        .join();
    Map<K, A> answers = new LinkedHashMap<>();
    waitedFor.forEach(
        (about, answer) -> {
          if (answer.isDone() && !answer.isCompletedExceptionally()) {
            answers.put(about, answer.join());
          }
        });
    return answers;
  }

  private CompletableFuture<A> begin(K about, Supplier<A> question) {
    return asked.compute(
        about,
        (same, before) ->
            before != null && !before.isDone()
                ? before
                : CompletableFuture.supplyAsync(question, threads));
  }

  /** Waits a moment for questions that are being answered. */
  @Override
  public void close() {
    Farewell.to(threads);
  }
}
