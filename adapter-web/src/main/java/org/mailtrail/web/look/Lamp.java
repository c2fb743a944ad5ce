package org.mailtrail.web.look;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.thread.Farewell;

/** How Mailtrail is, for every page: looked at beside, so that no page waits long for it. */
public final class Lamp implements AutoCloseable {
  private static final Duration KEPT = Duration.ofSeconds(10);

  /** What was seen longer ago tells nothing of now. */
  private static final Duration TOLD = Duration.ofMinutes(1);

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Supplier<Health> look;
  private final Clock clock;
  private final Duration patience;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Lamp::thread);
  private @Nullable CountDownLatch looking;
  private volatile @Nullable Seen seen;

  /** What was seen, and when. */
  private record Seen(Health health, Instant at) {}

  /** A lamp that is lit by this look. */
  public Lamp(Supplier<Health> look, Clock clock) {
    this(look, clock, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience how long a page waits for a look, where the last one is too long ago
   */
  Lamp(Supplier<Health> look, Clock clock, Duration patience) {
    this.look = look;
    this.clock = clock;
    this.patience = patience;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "console-lamp");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * How it was a moment ago. The first page after a pause waits for a look, half a second at most;
   * empty while nothing was seen in the last minute.
   */
  public Optional<Health> health() {
    if (within(KEPT).isEmpty()) {
      CountDownLatch begun = begun();
      if (within(TOLD).isEmpty()) {
        await(begun);
      }
    }
    return within(TOLD);
  }

  private Optional<Health> within(Duration age) {
    return Optional.ofNullable(seen)
        .filter(last -> !last.at().plus(age).isBefore(clock.instant()))
        .map(Seen::health);
  }

  /** One look at a time. */
  private synchronized CountDownLatch begun() {
    CountDownLatch last = looking;
    if (last != null && last.getCount() > 0) {
      return last;
    }
    CountDownLatch next = new CountDownLatch(1);
    looking = next;
    thread.execute(() -> look(next));
    return next;
  }

  private void look(CountDownLatch done) {
    try {
      now();
    } finally {
      done.countDown();
    }
  }

  private void await(CountDownLatch done) {
    try {
      done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** How it is now. */
  public Health now() {
    Health health = look.get();
    seen = new Seen(health, clock.instant());
    return health;
  }

  @Override
  public void close() {
    Farewell.to(thread);
  }
}
