package org.mailtrail.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Gives a target one input for each seed, and notes what it may not do: crash, lose a neighbour,
 * allocate without measure, or come to no end.
 */
final class Campaign {
  /** No input is longer than some 100 kB; what is allocated for one is a multiple of that. */
  private static final long MOST_BYTES = 64L << 20;

  private static final long PATIENCE_MINUTES = 5;
  private static final int ENOUGH = 5;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map.Entry<String, Target> target;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong at = new AtomicLong();
  private volatile long largest;

  Campaign(Map.Entry<String, Target> target) {
    this.target = target;
  }

  /** The first faults among so many seeds, each with its seed. */
  List<String> faults(long first, long count) throws InterruptedException {
    at.set(first);
    Thread reader = new Thread(() -> run(first, count), "fuzz " + target.getKey());
    reader.setDaemon(true);
    reader.setUncaughtExceptionHandler((thread, broken) -> faults.add(said(at.get(), "" + broken)));
    reader.start();
    long before = -1;
    while (reader.isAlive() && before != at.get()) {
      before = at.get();
      reader.join(TimeUnit.MINUTES.toMillis(PATIENCE_MINUTES));
    }
    if (reader.isAlive()) {
      faults.add(said(at.get(), "comes to no end: " + List.of(reader.getStackTrace())));
    }
    return List.copyOf(faults);
  }

  /** The most that was allocated for one input. */
  long largest() {
    return largest;
  }

  private void run(long first, long count) {
    for (long seed = first; seed < first + count && faults.size() < ENOUGH; seed++) {
      at.set(seed);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      try {
        target.getValue().read(new Draw(seed));
      } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError fault) {
        faults.add(said(seed, fault + " " + Stream.of(fault.getStackTrace()).limit(5).toList()));
      }
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      largest = Math.max(largest, allocated);
      if (allocated > MOST_BYTES) {
        faults.add(said(seed, "allocates " + allocated + " bytes"));
      }
    }
  }

  private String said(long seed, String what) {
    return target.getKey() + ", seed " + seed + ": " + what;
  }
}
