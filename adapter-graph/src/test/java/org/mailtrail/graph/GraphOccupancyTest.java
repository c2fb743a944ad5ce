package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mailtrail.simulator.faults.Latency;

/** Whether all four steps that Graph works at once are at work, in played time. */
class GraphOccupancyTest {
  private static final int COUNT = 1_000;

  /**
   * Each step lasts a tick, and a tick is over when four steps are at work, or when no other comes.
   * So what is counted depends neither on the latency nor on how busy the machine is: whoever keeps
   * 95 % of the slots busy reaches 95 % of 4/latency, at 50, 250 or 1,000 ms. What the quota allows
   * besides is {@code RequestPaceTest}'s.
   */
  private static final class Ticks implements Latency {
    private static final int SLOTS = 4;
    private static final Duration NO_OTHER = Duration.ofSeconds(1);

    private int atWork;
    private long ticks;
    private long steps;

    @Override
    public synchronized void pass() throws InterruptedException {
      long mine = ticks;
      long until = System.nanoTime() + NO_OTHER.toNanos();
      steps++;
      atWork++;
      while (ticks == mine) {
        long left = until - System.nanoTime();
        if (atWork == SLOTS || left <= 0) {
          ticks++;
          atWork = 0;
          notifyAll();
        } else {
          wait(1 + left / 1_000_000);
        }
      }
    }

    synchronized double occupancy() {
      return (double) steps / (SLOTS * ticks);
    }
  }

  @Test
  @Timeout(120)
  void keeps_95_percent_of_the_slots_busy_and_is_never_throttled() {
    try (Office office = Office.overHttp()) {
      office.deliverMany(COUNT);
      var intake = office.intake();
      Ticks ticks = new Ticks();
      office.exchange.graphLatency(ticks);

      assertThat(Office.drain(intake, 500)).isEqualTo(COUNT);

      System.out.printf(Locale.ROOT, "%.1f %% of the slots were busy%n", 100 * ticks.occupancy());
      assertThat(ticks.occupancy()).isGreaterThanOrEqualTo(0.95);
      assertThat(office.exchange.graphTraffic().mostAtWork()).isEqualTo(4);
      assertThat(office.exchange.graphTraffic().throttled()).isZero();
    }
  }
}
