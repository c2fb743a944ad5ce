package org.mailtrail.benchmark.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mailtrail.bootstrap.Main;

/** {@code mailtrail run} in a process of its own, until it is closed. */
public final class Service implements AutoCloseable {
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");
  private static final int PATIENCE_SECONDS = 15;

  private final Process process;
  private final Path collections;

  private Service(Process process, Path collections) {
    this.process = process;
    this.collections = collections;
  }

  /** Starts a word of the command line, with a heap of so many megabytes. */
  public static Service start(Installation installation, String word, int megabytes)
      throws IOException {
    Path settings = installation.file();
    Path collections = settings.resolveSibling("collections.txt");
    Process process =
        Programs.java(
                Main.class,
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + collections,
                word,
                "--config",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(settings.resolveSibling("output.txt").toFile())
            .start();
    return new Service(process, collections);
  }

  /** The CPU time so far. */
  public Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** How many threads and open descriptors it has, and its memory, as Linux tells; else nothing. */
  public String held() throws IOException {
    Path own = Path.of("/proc", Long.toString(process.pid()));
    if (!Files.isDirectory(own)) {
      return "";
    }
    String memory =
        Files.readAllLines(own.resolve("status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .map(line -> line.replaceAll("\\s+", " "))
            .findFirst()
            .orElse("");
    return count(own.resolve("task"))
        + " threads, "
        + count(own.resolve("fd"))
        + " descriptors, "
        + memory;
  }

  private static int count(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? 0 : names.length;
  }

  /** Waits for its end. */
  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has said so far. */
  public String output() throws IOException {
    return Files.readString(collections.resolveSibling("output.txt"));
  }

  /** How much heap was in use after each collection, in megabytes, and how often that happened. */
  public Heap heap() throws IOException {
    int[] after =
        COLLECTION
            .matcher(Files.readString(collections))
            .results()
            .mapToInt(Service::afterwards)
            .toArray();
    int tenth = Math.max(1, after.length / 10);
    return new Heap(
        after.length,
        least(after, 0, tenth),
        least(after, after.length / 2, tenth),
        least(after, after.length - tenth, tenth));
  }

  private static int afterwards(MatchResult collection) {
    return Integer.parseInt(collection.group(2));
  }

  private static int least(int[] after, int from, int count) {
    OptionalInt least = Arrays.stream(after).skip(Math.max(0, from)).limit(count).min();
    return least.orElse(0);
  }

  /**
   * The least heap after the collections of a tenth of the run, in megabytes: what is really held.
   *
   * @param collections how many there were
   * @param first in the first tenth
   * @param middle in the middle
   * @param last in the last tenth
   */
  public record Heap(int collections, int first, int middle, int last) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d, %d and %d MB (begin, middle and end of %d collections)",
          first,
          middle,
          last,
          collections);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
