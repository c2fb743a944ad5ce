package org.mailtrail.benchmark.ground;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What this process spends: time by the clock, CPU time with compiler and collector, and bytes
 * allocated by the threads that live at the end.
 */
public final class Meter {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final long nanos = System.nanoTime();
  private final long cpuNanos = PROCESS.getProcessCpuTime();
  private final Map<Long, Long> allocated = allocated();

  private Meter() {}

  /** Begins to measure. */
  public static Meter begin() {
    return new Meter();
  }

  /** What was spent since the beginning. */
  public Spent spent() {
    long bytes = 0;
    for (Map.Entry<Long, Long> thread : allocated().entrySet()) {
      bytes += thread.getValue() - allocated.getOrDefault(thread.getKey(), 0L);
    }
    return new Spent(
        Duration.ofNanos(System.nanoTime() - nanos),
        Duration.ofNanos(PROCESS.getProcessCpuTime() - cpuNanos),
        bytes);
  }

  private static Map<Long, Long> allocated() {
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    Map<Long, Long> all = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      all.put(ids[i], Math.max(0, bytes[i]));
    }
    return all;
  }

  /** Clock, CPU and allocation. */
  public record Spent(Duration clock, Duration cpu, long bytes) {}
}
