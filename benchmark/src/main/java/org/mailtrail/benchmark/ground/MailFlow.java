package org.mailtrail.benchmark.ground;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.mailtrail.acceptance.WrittenMail;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** Mail that comes evenly into mailboxes, by turns, beside whatever else the simulator does. */
final class MailFlow {
  private final ExchangeSimulator simulator;
  private final Queue<Instant> sent = new ConcurrentLinkedQueue<>();

  MailFlow(ExchangeSimulator simulator) {
    this.simulator = simulator;
  }

  /**
   * Begins to deliver.
   *
   * @param rate messages a second, over all mailboxes
   */
  String begin(String prefix, int mailboxes, double rate, Duration length) {
    int total = (int) Math.round(rate * length.toMillis() / 1_000);
    Thread thread = new Thread(() -> deliver(prefix, mailboxes, rate, total), "flow");
    thread.setDaemon(true);
    thread.start();
    return Integer.toString(total);
  }

  private void deliver(String prefix, int mailboxes, double rate, int total) {
    sent.clear();
    long begun = System.nanoTime();
    for (int number = 0; number < total; number++) {
      long due = begun + (long) (number * 1e9 / rate);
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      SimulatedMailbox mailbox = simulator.mailbox(Exchange.address(prefix + number % mailboxes));
      byte[] message = WrittenMail.message(number, mailbox.address());
      Instant now = simulator.clock().instant();
      sent.add(now);
      mailbox.deliver(message, now, "inbox");
    }
  }

  /** How many there were so far. */
  String delivered() {
    return Integer.toString(sent.size());
  }

  /** When each of them came, in order. */
  String sent() {
    return sent.stream().map(Instant::toString).collect(Collectors.joining(" "));
  }
}
