package org.mailtrail.benchmark;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.net.ssl.SSLContext;
import org.mailtrail.acceptance.Databases;
import org.mailtrail.acceptance.LoggingWay;
import org.mailtrail.acceptance.Rig;
import org.mailtrail.acceptance.WrittenMail;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.benchmark.bare.BareEws;
import org.mailtrail.benchmark.bare.BareGraph;
import org.mailtrail.benchmark.bare.BareLog;
import org.mailtrail.benchmark.bare.BareLoop;
import org.mailtrail.benchmark.bare.BareMailbox;
import org.mailtrail.benchmark.ground.Ground;

/**
 * Gives messages a second of the pipeline and of a bare loop, over the same simulator and the same
 * PostgreSQL, in turns, and their ratio; for both of them the database is open and its tables are
 * there before the clock starts; then what a message costs in requests and round trips, and the
 * heap of a process that has ten times as many waiting.
 */
public final class Benchmark {
  private static final int MESSAGES = 10_000;
  private static final int ROUNDS = 7;
  private static final int FEWEST_WARM_UPS = 6;
  private static final int MOST_WARM_UPS = 40;

  /** Of a round's time: a service runs for days, and is compiled by then. */
  private static final double STILL_COMPILING = 0.05;

  private final Path folder;
  private final int messages;
  private final LoggingWay way;

  Benchmark(Path folder, int messages, LoggingWay way) {
    this.folder = folder;
    this.messages = messages;
    this.way = way;
  }

  /**
   * Runs the rounds and prints them; the arguments are the messages a round, the rounds, and {@code
   * ews} for Exchange on-premises.
   */
  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MESSAGES;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    LoggingWay way =
        arguments.length > 2 && arguments[2].equals("ews")
            ? LoggingWay.EWS_MAILBOX
            : LoggingWay.GRAPH;
    Path folder = Files.createTempDirectory("mailtrail-benchmark");
    try {
      say("%d processors, Java %s", Runtime.getRuntime().availableProcessors(), Runtime.version());
      say("%d messages a round, %s", messages, way);
      new Benchmark(folder, messages, way).run(rounds);
      new Costs(folder, way).print(messages);
    } finally {
      Ground.remove(folder);
    }
  }

  private void run(int rounds) throws Exception {
    say("%d rounds warm up", warmUp());
    List<Round> counted = new ArrayList<>();
    for (int number = 1; number <= rounds; number++) {
      Round round = round(number);
      say(
          "round %d: pipeline %.0f messages/s, bare loop %.0f messages/s, ratio %.2f",
          number, round.pipeline(), round.bare(), round.ratio());
      counted.add(round);
    }
    sayMedian(counted);
  }

  private static void sayMedian(List<Round> counted) {
    say(
        "median: pipeline %.0f messages/s, bare loop %.0f messages/s, ratio %.2f (%.2f to %.2f)",
        at(0.5, counted, Round::pipeline),
        at(0.5, counted, Round::bare),
        at(0.5, counted, Round::ratio),
        at(0, counted, Round::ratio),
        at(1, counted, Round::ratio));
  }

  /** Until the compiler has little left to do. */
  private int warmUp() throws Exception {
    int rounds = 0;
    boolean compiling = true;
    while (rounds < FEWEST_WARM_UPS || (compiling && rounds < MOST_WARM_UPS)) {
      long compiled = compiledMillis();
      long started = System.nanoTime();
      round(rounds++);
      double millis = (System.nanoTime() - started) / 1e6;
      compiling = compiledMillis() - compiled > STILL_COMPILING * millis;
    }
    return rounds;
  }

  private static long compiledMillis() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  /** Messages a second of both. */
  record Round(double pipeline, double bare) {
    double ratio() {
      return pipeline / bare;
    }
  }

  /** One after the other; which comes first changes from round to round. */
  Round round(int number) throws Exception {
    if (number % 2 == 0) {
      return new Round(pipeline(), bare());
    }
    double bare = bare();
    return new Round(pipeline(), bare);
  }

  private double pipeline() throws IOException {
    try (Rig rig = rig(Databases.POSTGRESQL.fresh(folder))) {
      rig.takeOver();
      long started = System.nanoTime();
      rig.passOfService();
      double speed = speed(started);
      check(rig.tally().getOrDefault(Outcome.LOGGED, 0L));
      return speed;
    }
  }

  private double bare() throws Exception {
    Map<String, String> database = Databases.POSTGRESQL.fresh(folder);
    try (Rig rig = rig(database);
        BareMailbox mailbox = mailbox(rig);
        BareLog log =
            new BareLog(
                database.getOrDefault("mailtrail.database.url", ""),
                database.getOrDefault("mailtrail.database.user", ""),
                database.getOrDefault("mailtrail.database.password", ""))) {
      long started = System.nanoTime();
      new BareLoop(mailbox, log).run();
      double speed = speed(started);
      check(log.entries());
      return speed;
    }
  }

  private BareMailbox mailbox(Rig rig) {
    SSLContext trust = rig.simulator().trust().orElseThrow();
    String address = rig.mailbox().address();
    return way == LoggingWay.GRAPH
        ? new BareGraph(rig.simulator().graphAddress(), address, trust)
        : new BareEws(
            rig.simulator().ewsAddress(), address, LoggingWay.USER, LoggingWay.SECRET, trust);
  }

  private Rig rig(Map<String, String> database) {
    Rig rig = new Rig(folder, database, way);
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

  /** The value so far along the sorted ones: 0 the least, 1 the most. */
  private static double at(double part, List<Round> rounds, ToDoubleFunction<Round> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }
}
