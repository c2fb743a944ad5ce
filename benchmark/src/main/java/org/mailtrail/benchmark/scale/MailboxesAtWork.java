package org.mailtrail.benchmark.scale;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.time.Duration;
import java.util.List;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Installation;
import org.mailtrail.benchmark.ground.Service;

/** A service that works many mailboxes by itself: idle ones, or busy ones. */
final class MailboxesAtWork {
  private static final int HEAP = 512;
  private static final int IDLE = 5_000;
  private static final int BUSY = 100;
  private static final int LONG = 180;
  private static final int CEILING_TENTHS = 166;
  private static final int WARM = 500;
  private static final Duration LONGEST_START = Duration.ofMinutes(10);

  private MailboxesAtWork() {}

  /** Mailboxes, seconds, and the latency of Graph in milliseconds. */
  static void idle(Ground ground, Numbers numbers) throws Exception {
    ground.exchange().latency(Duration.ofMillis(numbers.at(2, 0)));
    try (ManyMailboxes many = new ManyMailboxes(ground, numbers.at(0, IDLE));
        Service service = Service.start(watched(many), "run", HEAP)) {
      warm(many, service, many.count());
      Window window = new Window(ground, many.base(), List.of(service), many.cable());
      Waiting.seconds(numbers.at(1, LONG));
      Window.Sums sums = window.since();
      sayLoad(sums);
      sayMailbox(sums, many.count());
      sayPass(sums);
      sayHeld(service, ground.postgres().connections(many.base()));
      for (String page : List.of("/health/ready", "/metrics")) {
        WatchedPage.say(page, many.cable());
      }
    }
  }

  private static Installation watched(ManyMailboxes many) throws Exception {
    return many.installation().set("mailtrail.http.address", WatchedPage.ADDRESS);
  }

  /** Comes back when it is at work and its code compiled. */
  static void warm(ManyMailboxes many, Service service) throws Exception {
    warm(many, service, Math.min(WARM, many.count()));
  }

  /** When so many mailboxes have been worked once. */
  private static void warm(ManyMailboxes many, Service service, int worked) throws Exception {
    Waiting.until(
        LONGEST_START,
        () -> {
          if (!service.isAlive()) {
            throw new IllegalStateException(service.output());
          }
          return many.worked() >= worked;
        });
  }

  private static void sayLoad(Window.Sums sums) {
    say(
        "%.0f s; CPU of the service %.0f %%, of PostgreSQL %.0f %%, of the simulator %.0f %% of one"
            + " core",
        sums.seconds(),
        percent(sums.cpu(), sums),
        percent(sums.databaseCpu(), sums),
        percent(sums.exchangeCpu(), sums));
  }

  private static void sayMailbox(Window.Sums sums, int mailboxes) {
    double minutes = sums.seconds() / 60;
    say(
        "%d passes, each mailbox once in %.0f s",
        sums.passes(), sums.seconds() * mailboxes / Math.max(1, sums.passes()));
    say(
        "a mailbox and minute: %.2f SQL round trips, %.2f statements, %.2f Graph requests",
        sums.turns() / minutes / mailboxes,
        sums.statements() / minutes / mailboxes,
        sums.graph().requests() / minutes / mailboxes);
  }

  private static void sayPass(Window.Sums sums) {
    double passes = Math.max(1, sums.passes());
    say(
        "a pass: %.1f CPU ms, %.1f of PostgreSQL, %.2f SQL round trips, %.2f Graph requests",
        sums.cpu().toMillis() / passes,
        sums.databaseCpu().toMillis() / passes,
        sums.turns() / passes,
        sums.graph().requests() / passes);
  }

  private static void sayHeld(Service service, long connections) throws Exception {
    say("heap after collections %s, %d connections", service.heap(), connections);
    say("%s", service.held());
  }

  private static double percent(Duration cpu, Window.Sums sums) {
    return 100.0 * cpu.toNanos() / sums.nanos();
  }

  /** Mailboxes, seconds, and messages a second in each, in tenths. */
  static void busy(Ground ground, Numbers numbers) throws Exception {
    double rate = numbers.at(2, CEILING_TENTHS) / 10.0;
    try (ManyMailboxes many = new ManyMailboxes(ground, numbers.at(0, BUSY));
        Service service = Service.start(many.installation(), "run", HEAP)) {
      warm(many, service);
      Window window = new Window(ground, many.base(), List.of(service), many.cable());
      int coming = flow(ground, many, rate * many.count(), numbers.at(1, LONG));
      Waiting.seconds(numbers.at(1, LONG));
      Window.Sums sums = window.since();
      long logged = many.messages();
      sayLoad(sums);
      say("%d of %d messages have come", ground.exchange().flowed(), coming);
      sayMessage(sums, (double) logged, many.count());
      say("%d answers with 429", sums.graph().throttled());
      say("heap after collections %s", service.heap());
    }
  }

  private static void sayMessage(Window.Sums sums, double logged, int mailboxes) {
    say(
        "%.0f are logged or filed: %.0f a second, %.2f in each mailbox",
        logged, logged / sums.seconds(), logged / sums.seconds() / mailboxes);
    say(
        "a message: %.2f CPU ms, %.2f of PostgreSQL, %.2f of the simulator; %.3f Graph requests,"
            + " %.3f SQL round trips",
        sums.cpu().toMillis() / logged,
        sums.databaseCpu().toMillis() / logged,
        sums.exchangeCpu().toMillis() / logged,
        sums.graph().requests() / logged,
        sums.turns() / logged);
  }

  static int flow(Ground ground, ManyMailboxes many, double rate, int seconds) throws Exception {
    return ground
        .exchange()
        .flow(ManyMailboxes.PREFIX, many.count(), rate, Duration.ofSeconds(seconds));
  }
}
