package org.mailtrail.simulator.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What each mailbox may spend in a window that slides. Used under its owner's lock. */
public final class SlidingQuota {
  private record Part(Instant at, long amount) {}

  private static final class Spent {
    final Deque<Part> parts = new ArrayDeque<>();
    long sum;
  }

  private final long most;
  private final Duration window;
  private final Map<String, Spent> spent = new HashMap<>();

  /** So much at most in so long a time. */
  public SlidingQuota(long most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /** Spends it, if so much is left; what a mailbox is called is the caller's business. */
  public boolean spend(String mailbox, long amount, Instant now) {
    Spent so = spentBy(mailbox, now);
    if (so.sum + amount > most) {
      return false;
    }
    so.parts.add(new Part(now, amount));
    so.sum += amount;
    return true;
  }

  /** When something of it will be free again, in whole seconds. */
  public long secondsToWait(String mailbox, Instant now) {
    Deque<Part> parts = spentBy(mailbox, now).parts;
    Instant first = parts.isEmpty() ? now : parts.element().at();
    return Duration.between(now, first.plus(window)).toSeconds() + 1;
  }

  private Spent spentBy(String mailbox, Instant now) {
    Spent so = spent.computeIfAbsent(mailbox, name -> new Spent());
    while (!so.parts.isEmpty() && !so.parts.element().at().isAfter(now.minus(window))) {
      so.sum -= so.parts.remove().amount();
    }
    return so;
  }
}
