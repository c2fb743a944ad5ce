package org.mailtrail.application.thread;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that work, of which no server can hold one: whoever gives no sign of life for a
 * while is replaced by another thread, and after a longer while is interrupted, again and again
 * until it comes back. Safe for several threads.
 */
public final class Crew extends ThreadPoolExecutor {
  private static final long BETWEEN_LOOKS_MILLIS = 500;

  private final Rules rules;
  private final LongSupplier nanos;
  private final Map<Thread, Turn> turns = new ConcurrentHashMap<>();
  private final ScheduledExecutorService watch;
  private volatile boolean cutAll;

  /**
   * How a crew works.
   *
   * @param name what its threads are called
   * @param hands how many work at once
   * @param most how many there are with those that were replaced and have not come back
   * @param silence who gives no sign of life for so long is replaced
   * @param deadline who gives none for so long is interrupted
   */
  public record Rules(String name, int hands, int most, Duration silence, Duration deadline) {
    /** Refuses what cannot work. */
    public Rules {
      if (hands < 1 || most < hands || silence.isNegative() || deadline.compareTo(silence) < 0) {
        throw new IllegalArgumentException("a crew has hands, and is first replaced, then cut");
      }
    }
  }

  /** A crew that watches itself. */
  public Crew(Rules rules) {
    this(rules, System::nanoTime);
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(
            this::look, BETWEEN_LOOKS_MILLIS, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A crew in another time, which looks when it is told to. */
  Crew(Rules rules, LongSupplier nanos) {
    super(
        rules.hands(),
        rules.hands(),
        1,
        TimeUnit.MINUTES,
        new LinkedBlockingQueue<>(),
        task -> thread(task, rules.name()));
    this.rules = rules;
    this.nanos = nanos;
    this.watch =
        Executors.newSingleThreadScheduledExecutor(task -> thread(task, rules.name() + "-watch"));
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** The calling thread is at work, and has come a step further. */
  public void signOfLife() {
    Turn turn = turns.get(Thread.currentThread());
    if (turn != null) {
      turn.sign(nanos.getAsLong());
      fit();
    }
  }

  @Override
  protected void beforeExecute(Thread thread, Runnable task) {
    turns.put(thread, new Turn(thread, nanos.getAsLong()));
  }

  @Override
  protected void afterExecute(Runnable task, @Nullable Throwable failure) {
    Turn turn = turns.remove(Thread.currentThread());
    if (turn != null && turn.end()) {
      fit();
    }
  }

  /** Looks who is silent. */
  void look() {
    long now = nanos.getAsLong();
    turns.values().forEach(turn -> turn.look(now));
    fit();
  }

  private synchronized void fit() {
    long replaced = turns.values().stream().filter(Turn::isReplaced).count();
    int size = (int) Math.min(rules.most(), rules.hands() + replaced);
    if (size > getMaximumPoolSize()) {
      setMaximumPoolSize(size);
      setCorePoolSize(size);
    } else if (size < getMaximumPoolSize()) {
      setCorePoolSize(size);
      setMaximumPoolSize(size);
    }
  }

  /** Interrupts all, again and again until they come back. */
  @Override
  public List<Runnable> shutdownNow() {
    cutAll = true;
    return super.shutdownNow();
  }

  @Override
  protected void terminated() {
    watch.shutdownNow();
  }

  /** What one thread does between its beginning and its end. */
  private final class Turn {
    private final Thread thread;
    private long lastSign;
    private boolean replaced;
    private boolean ended;

    Turn(Thread thread, long now) {
      this.thread = thread;
      this.lastSign = now;
    }

    synchronized void sign(long now) {
      lastSign = now;
      replaced = false;
    }

    synchronized boolean isReplaced() {
      return replaced;
    }

    /** Interrupts nobody who has gone on to something else. */
    synchronized void look(long now) {
      long silent = now - lastSign;
      replaced = silent >= rules.silence().toNanos();
      if (!ended && (cutAll || silent >= rules.deadline().toNanos())) {
        thread.interrupt();
      }
    }

    /** Whether it had been replaced. */
    synchronized boolean end() {
      ended = true;
      return replaced;
    }
  }
}
