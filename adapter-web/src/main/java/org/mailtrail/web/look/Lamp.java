package org.mailtrail.web.look;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.thread.Farewell;

/** How Mailtrail is, for every page: looked at beside, so that no page waits for it. */
public final class Lamp implements AutoCloseable {
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final Supplier<Health> look;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Lamp::thread);
  private final AtomicBoolean isLooking = new AtomicBoolean();
  private volatile @Nullable Seen seen;

  /** What was seen, and when. */
  private record Seen(Health health, Instant at) {}

  /** A lamp that is lit by this look. */
  public Lamp(Supplier<Health> look, Clock clock) {
    this.look = look;
    this.clock = clock;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "console-lamp");
    thread.setDaemon(true);
    return thread;
  }

  /** How it was a moment ago; empty while nothing was seen yet. Never waits. */
  public Optional<Health> health() {
    Seen last = seen;
    boolean isOld = last == null || last.at().plus(KEPT).isBefore(clock.instant());
    if (isOld && isLooking.compareAndSet(false, true)) {
      thread.execute(this::look);
    }
    return Optional.ofNullable(last).map(Seen::health);
  }

  /** How it is now. */
  public Health now() {
    Health health = look.get();
    seen = new Seen(health, clock.instant());
    return health;
  }

  private void look() {
    try {
      now();
    } finally {
      isLooking.set(false);
    }
  }

  @Override
  public void close() {
    Farewell.to(thread);
  }
}
