package org.mailtrail.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mailtrail.acceptance.Databases;
import org.mailtrail.acceptance.Rig;
import org.mailtrail.acceptance.WrittenMail;
import org.mailtrail.application.port.books.Outcome;

/**
 * Gives messages a second of the pipeline and of a bare loop, over the same simulator and the same
 * PostgreSQL, in turns, and their ratio.
 */
public final class Benchmark {
  private static final int MESSAGES = 10_000;
  private static final int ROUNDS = 5;

  private final Path folder;
  private final int messages;

  Benchmark(Path folder, int messages) {
    this.folder = folder;
    this.messages = messages;
  }

  /** Runs the rounds and prints them; the arguments are the messages a round, and the rounds. */
  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MESSAGES;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    Path folder = Files.createTempDirectory("mailtrail-benchmark");
    try {
      System.out.printf("%d messages a round; the first round warms up%n", messages);
      Benchmark benchmark = new Benchmark(folder, messages);
      benchmark.round(0);
      List<Round> counted = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        counted.add(benchmark.round(round));
      }
      System.out.printf(Locale.ROOT, "median ratio: %.2f%n", median(counted));
    } finally {
      remove(folder);
    }
  }

  /** Messages a second of both. */
  record Round(double pipeline, double bare) {
    double ratio() {
      return pipeline / bare;
    }
  }

  Round round(int number) throws Exception {
    Round round = new Round(pipeline(), bare());
    System.out.printf(
        Locale.ROOT,
        "round %d: pipeline %.0f messages/s, bare loop %.0f messages/s, ratio %.2f%n",
        number,
        round.pipeline(),
        round.bare(),
        round.ratio());
    return round;
  }

  private double pipeline() throws IOException {
    try (Rig rig = rig(Databases.POSTGRESQL.fresh(folder))) {
      long started = System.nanoTime();
      rig.pass();
      double speed = speed(started);
      check(rig.tally().getOrDefault(Outcome.LOGGED, 0L));
      return speed;
    }
  }

  private double bare() throws Exception {
    Map<String, String> database = Databases.POSTGRESQL.fresh(folder);
    try (Rig rig = rig(database);
        BareGraph graph = new BareGraph(rig);
        BareLog log =
            new BareLog(
                database.getOrDefault("mailtrail.database.url", ""),
                database.getOrDefault("mailtrail.database.user", ""),
                database.getOrDefault("mailtrail.database.password", ""))) {
      long started = System.nanoTime();
      new BareLoop(graph, log).run();
      double speed = speed(started);
      check(log.entries());
      return speed;
    }
  }

  private Rig rig(Map<String, String> database) {
    Rig rig = new Rig(folder, database);
    WrittenMail.people(rig, folder);
    WrittenMail.deliver(rig, messages);
    return rig;
  }

  private double speed(long started) {
    return messages / ((System.nanoTime() - started) / 1e9);
  }

  /** Both must have done the whole work, or the numbers mean nothing. */
  private void check(long logged) {
    if (logged != WrittenMail.logged(messages)) {
      throw new IllegalStateException(
          logged + " messages were logged instead of " + WrittenMail.logged(messages));
    }
  }

  private static double median(List<Round> rounds) {
    return rounds.stream()
        .map(Round::ratio)
        .sorted(Comparator.naturalOrder())
        .toList()
        .get(rounds.size() / 2);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
