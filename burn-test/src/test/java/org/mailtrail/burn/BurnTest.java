package org.mailtrail.burn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Runs seeds. {@code -Dmailtrail.burn.seeds=N} runs so many, {@code -Dmailtrail.burn.seed=S} begins
 * with that one: with {@code -Dmailtrail.burn.seeds=1} it is replayed.
 */
class BurnTest {
  private static final Path FAILURES = Path.of("target", "burn-failures.txt");
  private static final int FEW = 300;
  private static final int MANY = 2_000;
  private static final int FIRST = 1;

  @Test
  void nothing_is_lost_or_doubled_whatever_happens() throws Exception {
    long from = number("mailtrail.burn.seed", FIRST);
    long seeds = number("mailtrail.burn.seeds", isThorough() ? MANY : FEW);
    long before = System.nanoTime();
    List<String> failures = failures(from, seeds);
    System.out.printf(
        "burn test: seeds %d to %d, %d failed, %d s%n",
        from, from + seeds - 1, failures.size(), (System.nanoTime() - before) / 1_000_000_000);
    Files.createDirectories(FAILURES.getParent());
    Files.writeString(FAILURES, String.join("\n\n", failures));
    assertThat(failures).isEmpty();
  }

  @Test
  void a_seed_goes_the_same_way_whenever_it_is_run() {
    try (Burn burn = new Burn()) {
      for (long seed = FIRST; seed < FIRST + 20; seed++) {
        assertThat(burn.lastSteps(seed)).isEqualTo(burn.lastSteps(seed));
      }
    }
  }

  /** The failures of the first seeds that fail, at most three; a core each. */
  private static List<String> failures(long from, long seeds) throws Exception {
    int cores = Math.min(4, Runtime.getRuntime().availableProcessors());
    AtomicLong next = new AtomicLong(from);
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    try {
      List<Future<List<String>>> parts = new ArrayList<>();
      for (int core = 0; core < cores; core++) {
        parts.add(threads.submit(part(next, from + seeds)));
      }
      List<String> failures = new ArrayList<>();
      for (Future<List<String>> part : parts) {
        failures.addAll(part.get());
      }
      return failures;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<List<String>> part(AtomicLong next, long end) {
    return () -> {
      List<String> failures = new ArrayList<>();
      try (Burn burn = new Burn()) {
        for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
          Optional<String> failure = burn.seed(seed);
          failure.ifPresent(failures::add);
          if (!failures.isEmpty()) {
            return failures;
          }
        }
      }
      return failures;
    };
  }

  private static long number(String property, long standard) {
    String text = System.getProperty(property, "");
    return text.isEmpty() ? standard : Long.parseLong(text);
  }

  private static boolean isThorough() {
    return Boolean.getBoolean("mailtrail.thorough");
  }
}
