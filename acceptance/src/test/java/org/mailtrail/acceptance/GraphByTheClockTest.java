package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.simulator.faults.Latency;
import org.mailtrail.simulator.graph.ServedGraph;

/**
 * How fast a pass is by the clock against what Graph allows, with its quota and its concurrency
 * enforced. A measurement for a quiet machine, no check of each build: {@code
 * -Dmailtrail.latency=250} says how many milliseconds a step takes, {@code
 * -Dmailtrail.messages=4800} how many wait.
 */
@EnabledIfSystemProperty(named = "mailtrail.latency", matches = "\\d+")
class GraphByTheClockTest {
  private static final double QUOTA_A_SECOND = 10_000.0 / 600;
  private static final int AT_ONCE = 4;

  @TempDir private Path folder;

  @Test
  void a_pass_reaches_95_percent_of_what_latency_and_quota_allow_and_is_never_throttled()
      throws Exception {
    Duration latency = Duration.ofMillis(Long.getLong("mailtrail.latency", 0));
    double possible = Math.min(QUOTA_A_SECOND, 1_000.0 * AT_ONCE / latency.toMillis());
    int messages = Integer.getInteger("mailtrail.messages", (int) (300 * possible));
    try (Rig rig = new Rig(folder, Databases.H2.fresh(folder))) {
      rig.set("mailtrail.lease", "PT5M");
      WrittenMail.people(rig, folder);
      WrittenMail.deliver(rig, messages);
      rig.simulator().countGraphQuota();
      rig.simulator().graphLatency(Latency.of(latency));

      PassReport report = rig.pass();

      double seconds = Duration.between(report.startedAt(), report.endedAt()).toMillis() / 1_000.0;
      ServedGraph served = rig.simulator().graphTraffic();
      System.out.printf(
          Locale.ROOT,
          "%d ms: %d messages in %.1f s, %.2f a second of %.2f possible (%.1f %%), %s%n",
          latency.toMillis(),
          messages,
          seconds,
          messages / seconds,
          possible,
          100 * messages / seconds / possible,
          served);
      assertThat(report.problem()).isEmpty();
      assertThat(report.counts().seen()).isEqualTo(messages);
      assertThat(served.throttled()).isZero();
      assertThat(messages / seconds).isGreaterThanOrEqualTo(0.95 * possible);
    }
  }
}
