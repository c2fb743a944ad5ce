package org.mailtrail.testkit.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.domain.message.MailboxName;

/** Work for the scheduler that counts itself and stands still at a gate while that is shut. */
final class ContractWork implements Function<MailboxName, Optional<Duration>> {
  private static final long LOOK_AGAIN_NANOS = 2_000_000;

  private final MailboxName counted;
  private final Duration patience;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger othersEnded = new AtomicInteger();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile Supplier<Optional<Duration>> answer = () -> Optional.of(Duration.ofHours(1));

  /** Counts what is done for this mailbox; waits for nothing longer than that. */
  ContractWork(MailboxName counted, Duration patience) {
    this.counted = counted;
    this.patience = patience;
  }

  @Override
  public Optional<Duration> apply(MailboxName mailbox) {
    if (mailbox.equals(counted)) {
      return counted();
    }
    othersEnded.incrementAndGet();
    return Optional.of(Duration.ofHours(1));
  }

  private Optional<Duration> counted() {
    mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
    begun.incrementAndGet();
    try {
      pass();
      return answer.get();
    } finally {
      now.decrementAndGet();
      ended.incrementAndGet();
    }
  }

  private void pass() {
    try {
      if (!gate.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody opens the gate");
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("a run must end by itself, but was interrupted", interrupted);
    }
  }

  void answers(Supplier<Optional<Duration>> next) {
    answer = next;
  }

  void shutGate() {
    gate = new CountDownLatch(1);
  }

  void openGate() {
    gate.countDown();
  }

  int begun() {
    return begun.get();
  }

  int ended() {
    return ended.get();
  }

  int othersEnded() {
    return othersEnded.get();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  void awaitBegun(int runs) {
    await(runs + " runs begun", () -> begun() >= runs);
  }

  /** Waits for what another thread is about to do; no test waits for time to go by. */
  void await(String what, BooleanSupplier state) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!state.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("did not come about: " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
