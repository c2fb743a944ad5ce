package org.mailtrail.benchmark.scale;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.benchmark.ground.Exchange;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Service;

/**
 * One, two and four services over one PostgreSQL, with the same mail waiting in their mailboxes.
 */
final class Instances {
  private static final int MAILBOXES = 16;
  private static final int MESSAGES = 500;
  private static final int HEAP = 256;
  private static final int[] COUNTS = {1, 2, 4};
  private static final Duration MOST = Duration.ofMinutes(20);

  private Instances() {}

  /** Mailboxes, messages in each, and the latency of Graph in milliseconds. */
  static void run(Ground ground, Numbers numbers) throws Exception {
    ground.exchange().latency(Duration.ofMillis(numbers.at(2, 0)));
    for (int instances : COUNTS) {
      try (ManyMailboxes many = new ManyMailboxes(ground, numbers.at(0, MAILBOXES))) {
        measure(ground, many, instances, numbers.at(1, MESSAGES));
      }
    }
  }

  private static void measure(Ground ground, ManyMailboxes many, int instances, int messages)
      throws Exception {
    List<Service> services = new ArrayList<>();
    try {
      for (int one = 0; one < instances; one++) {
        services.add(Service.start(many.installation(), "run", HEAP));
      }
      Waiting.until(MOST, () -> many.worked() >= many.count());
      work(ground, many, services, messages);
    } finally {
      for (Service service : services) {
        service.close();
      }
    }
  }

  private static void work(Ground ground, ManyMailboxes many, List<Service> services, int messages)
      throws Exception {
    int instances = services.size();
    long before = many.messages();
    deliver(ground, many, instances * messages, (instances + 1) * messages);
    long all = (long) many.count() * messages;
    Window window = new Window(ground, many.base(), services, many.cable());
    new Rows(ground.postgres(), many.base())
        .execute("update logging_job set execution_time = now() where not picked");
    Waiting.until(MOST, () -> many.messages() - before >= all);
    print(instances, all, window.since());
  }

  private static void deliver(Ground ground, ManyMailboxes many, int from, int to)
      throws Exception {
    for (int box = 0; box < many.count(); box++) {
      ground.exchange().deliver(Exchange.address(ManyMailboxes.PREFIX + box), from, to);
    }
  }

  private static void print(int instances, long all, Window.Sums sums) {
    say(
        "%d instances: %d messages in %.1f s, %.0f a second; a message: %.2f CPU ms of theirs, %.2f"
            + " of PostgreSQL, %.2f of the simulator",
        instances,
        all,
        sums.seconds(),
        all / sums.seconds(),
        sums.cpu().toNanos() / 1e6 / all,
        sums.databaseCpu().toNanos() / 1e6 / all,
        sums.exchangeCpu().toNanos() / 1e6 / all);
  }
}
