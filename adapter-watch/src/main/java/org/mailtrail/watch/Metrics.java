package org.mailtrail.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.push.NoticeTally;

/** Numbers for Prometheus. Counters count what this process did; gauges are read when asked. */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Gauges gauges;

  /** Of this Mailtrail. */
  public Metrics(Mailtrail mailtrail) {
    this.gauges = new Gauges(registry, mailtrail);
    NoticeTally notices = mailtrail.notices().tally();
    for (NoticeTally.Kind kind : NoticeTally.Kind.values()) {
      FunctionCounter.builder("mailtrail.notices", notices, tally -> (double) tally.of(kind))
          .tag("what", kind.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  /** Counts a pass that has ended. */
  public void count(PassReport report) {
    String mailbox = report.mailbox().value();
    registry
        .counter("mailtrail.passes", "mailbox", mailbox, "result", report.isGood() ? "good" : "bad")
        .increment();
    registry.timer("mailtrail.pass.duration", "mailbox", mailbox).record(lasted(report));
    for (Outcome outcome : Outcome.values()) {
      messages(mailbox, outcome).increment((double) of(report.counts(), outcome));
    }
    registry
        .counter("mailtrail.entries", "mailbox", mailbox)
        .increment((double) report.counts().beside().entries());
  }

  /** Nothing where the clock was set back meanwhile. */
  private static Duration lasted(PassReport report) {
    Duration lasted = Duration.between(report.startedAt(), report.endedAt());
    return lasted.isNegative() ? Duration.ZERO : lasted;
  }

  private Counter messages(String mailbox, Outcome outcome) {
    String word = outcome.name().toLowerCase(Locale.ROOT);
    return registry.counter("mailtrail.messages", "mailbox", mailbox, "outcome", word);
  }

  private static long of(PassCounts counts, Outcome outcome) {
    return switch (outcome) {
      case LOGGED -> counts.logged();
      case SKIPPED -> counts.skipped();
      case UNMATCHED -> counts.unmatched();
      case QUARANTINED -> counts.quarantined();
      case PENDING -> counts.pending();
    };
  }

  /** Everything in Prometheus' text format, in time. */
  public String scrape() {
    gauges.read();
    return registry.scrape();
  }

  @Override
  public void close() {
    gauges.close();
    registry.close();
  }
}
