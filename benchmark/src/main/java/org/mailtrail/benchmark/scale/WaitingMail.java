package org.mailtrail.benchmark.scale;

import static org.mailtrail.benchmark.ground.Ground.say;

import org.mailtrail.benchmark.ground.Exchange;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Installation;
import org.mailtrail.benchmark.ground.Postgres;
import org.mailtrail.benchmark.ground.Service;

/** Very many messages that wait in one mailbox when a process with a small heap begins. */
final class WaitingMail {
  private static final int MESSAGES = 1_000_000;
  private static final int HEAP = 256;
  private static final String MAILBOX = "full";

  private WaitingMail() {}

  /** Messages, and megabytes of heap. */
  static void run(Ground ground, Numbers numbers) throws Exception {
    int messages = numbers.at(0, MESSAGES);
    int heap = numbers.at(1, HEAP);
    Postgres.Base base = ground.people();
    ground.exchange().deliver(Exchange.address(MAILBOX), 0, messages);
    Installation installation = ground.installation(MAILBOX, base).mailbox(MAILBOX);
    long begun = System.nanoTime();
    try (Service service = Service.start(installation, "log", heap)) {
      service.exitCode();
      double seconds = (System.nanoTime() - begun) / 1e9;
      check(service, ground.postgres().number(base, "select count(*) from ledger"), messages);
      say("%d messages, -Xmx%dm: all done after %.0f s", messages, heap, seconds);
      say("heap after collections %s", service.heap());
    } finally {
      ground.postgres().remove(base);
    }
  }

  private static void check(Service ended, long logged, int messages) throws Exception {
    int code = ended.exitCode();
    if (code != 0 || logged != messages) {
      throw new IllegalStateException(code + ", " + logged + " messages: " + ended.output());
    }
  }
}
