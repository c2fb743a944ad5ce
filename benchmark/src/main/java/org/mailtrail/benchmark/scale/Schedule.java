package org.mailtrail.benchmark.scale;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.util.PriorityQueue;

/**
 * A schedule played without any server: idle mailboxes that are looked at again a minute after each
 * look, by so many hands, through a Graph that answers an application 130,000 requests in ten
 * seconds.
 */
final class Schedule {
  private static final int MAILBOXES = 100_000;
  private static final int[] HANDS = {4, 64, 256, 1_024, 4_096};
  private static final int REQUESTS = 6;
  private static final int LATENCY_MILLIS = 100;
  private static final long INTERVAL = 60_000;
  private static final long WINDOW = 10_000;
  private static final int IN_WINDOW = 130_000;
  private static final int HOUR = 3_600;

  private final int mailboxes;
  private final int requests;
  private final int latency;
  private final int seconds;

  Schedule(int mailboxes, int requests, int latency, int seconds) {
    this.mailboxes = mailboxes;
    this.requests = requests;
    this.latency = latency;
    this.seconds = seconds;
  }

  /** Mailboxes, requests a look, and milliseconds a request. */
  static void print(Numbers numbers) {
    Schedule schedule =
        new Schedule(
            numbers.at(0, MAILBOXES), numbers.at(1, REQUESTS), numbers.at(2, LATENCY_MILLIS), HOUR);
    say("| hands | looks a second | a mailbox is looked at every | requests in ten seconds |");
    say("|---|---|---|---|");
    for (int hands : HANDS) {
      Played played = schedule.play(hands);
      say(
          "| %d | %.0f | %.0f s | %d |",
          hands,
          (double) played.looks() / HOUR,
          (double) HOUR * schedule.mailboxes / played.looks(),
          played.mostInWindow());
    }
  }

  /**
   * What happened.
   *
   * @param looks that began
   * @param mostInWindow the most requests that began in ten seconds
   */
  record Played(long looks, int mostInWindow) {}

  /** Whoever is due longest comes next, as soon as a hand is free and Graph answers again. */
  Played play(int hands) {
    PriorityQueue<Long> due = spread(mailboxes, INTERVAL);
    PriorityQueue<Long> free = spread(hands, 1);
    Allowance graph = new Allowance();
    long looks = 0;
    for (long now = 0; now < seconds * 1_000L; looks++) {
      now = graph.admits(Math.max(due.remove(), free.remove()), requests);
      long ended = now + (long) requests * latency;
      free.add(ended);
      due.add(ended + INTERVAL);
    }
    return new Played(looks, graph.most);
  }

  /** What Graph answers an application in ten seconds; whoever wants more waits for the next. */
  private static final class Allowance {
    private long window;
    private int inWindow;
    private int most;

    /** When a look that would begin then is let in. */
    long admits(long then, int requests) {
      long now = Math.max(then, window * WINDOW);
      if (now / WINDOW > window) {
        begin(now / WINDOW);
      }
      inWindow += requests;
      most = Math.max(most, inWindow);
      if (inWindow + requests > IN_WINDOW) {
        begin(window + 1);
      }
      return now;
    }

    private void begin(long number) {
      window = number;
      inWindow = 0;
    }
  }

  private static PriorityQueue<Long> spread(int count, long over) {
    PriorityQueue<Long> times = new PriorityQueue<>(count);
    for (long number = 0; number < count; number++) {
      times.add(number * over / count);
    }
    return times;
  }
}
