package org.mailtrail.benchmark.scale;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mailtrail.benchmark.ground.Ground;

/** Starts one of the measurements by its name. */
public final class Scale {
  private static final int HEAP = 2_000;
  private static final String SCHEDULE = "schedule";

  private Scale() {}

  /** A measurement; the numbers say how much, and none need be given. */
  @FunctionalInterface
  interface Measurement {
    void run(Ground ground, Numbers numbers) throws Exception;
  }

  /** The first argument is the name, the others are numbers. */
  public static void main(String[] arguments) throws Exception {
    String name = arguments.length > 0 ? arguments[0] : "";
    Numbers numbers = Numbers.of(Stream.of(arguments).skip(1).toArray(String[]::new));
    Measurement measurement = all().get(name);
    if (measurement != null) {
      measure(String.join(" ", arguments), measurement, numbers);
    } else if (name.equals(SCHEDULE)) {
      Schedule.print(numbers);
    } else {
      System.err.println(
          "benchmark/scale NAME [NUMBER…]; a name is schedule or of " + all().keySet());
      System.exit(2);
    }
  }

  private static void measure(String what, Measurement measurement, Numbers numbers)
      throws Exception {
    try (Ground ground = Ground.start(HEAP)) {
      say("%s: %s", what, Ground.machine());
      measurement.run(ground, numbers);
      say("at the end: %s", Ground.machine());
    }
  }

  private static Map<String, Measurement> all() {
    return new TreeMap<>(
        Map.of(
            "busy", MailboxesAtWork::busy,
            "idle", MailboxesAtWork::idle,
            "arrival", Arrival::run,
            "floor", Floor::run,
            "waiting", WaitingMail::run,
            "people", ManyPeople::run,
            "instances", Instances::run));
  }
}
