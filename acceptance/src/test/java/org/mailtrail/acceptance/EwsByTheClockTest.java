package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.simulator.ews.call.ServedEws;
import org.mailtrail.simulator.faults.Latency;

/**
 * How fast a pass is by the clock where each request to EWS takes a time. A measurement for a quiet
 * machine, no check of each build: {@code -Dmailtrail.ews.latency=250} says how many milliseconds,
 * {@code -Dmailtrail.messages=5000} how many messages wait.
 */
@EnabledIfSystemProperty(named = "mailtrail.ews.latency", matches = "\\d+")
class EwsByTheClockTest {
  @TempDir private Path folder;

  @Test
  void a_pass_over_a_slow_network_logs_all_and_has_eight_requests_at_work_at_most()
      throws Exception {
    Duration latency = Duration.ofMillis(Long.getLong("mailtrail.ews.latency", 0));
    int messages = Integer.getInteger("mailtrail.messages", 5_000);
    try (Rig rig = new Rig(folder, Databases.H2.fresh(folder), LoggingWay.EWS_MAILBOX)) {
      WrittenMail.people(rig, folder);
      WrittenMail.deliver(rig, messages);
      rig.simulator().allowEwsAtOnce(27);
      rig.simulator().ewsLatency(Latency.of(latency));

      PassReport report = rig.pass();

      double seconds = Duration.between(report.startedAt(), report.endedAt()).toMillis() / 1_000.0;
      ServedEws served = rig.simulator().ewsTraffic();
      System.out.printf(
          Locale.ROOT,
          "%d ms: %d messages in %.1f s, %.1f a second, %s%n",
          latency.toMillis(),
          messages,
          seconds,
          messages / seconds,
          served);
      assertThat(report.problem()).isEmpty();
      assertThat(report.counts().seen()).isEqualTo(messages);
      assertThat(served.mostAtWork()).isLessThanOrEqualTo(8);
    }
  }
}
