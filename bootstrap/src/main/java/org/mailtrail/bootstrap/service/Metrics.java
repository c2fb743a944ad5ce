package org.mailtrail.bootstrap.service;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mailtrail.application.health.Backlog;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.application.port.books.PassCounts;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.bootstrap.exchange.Traffic;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;

/** Numbers for Prometheus. Counters count what this process did; gauges are read when asked. */
final class Metrics implements AutoCloseable {
  private static final double MILLIS = 1_000;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();
  private final Engine engine;
  private final Backlogs backlogs;

  Metrics(Engine engine, Backlogs backlogs) {
    this.engine = engine;
    this.backlogs = backlogs;
  }

  /** Counts a pass that has ended. */
  void count(PassReport report) {
    String mailbox = report.mailbox().value();
    registry
        .counter("mailtrail.passes", "mailbox", mailbox, "result", report.isGood() ? "good" : "bad")
        .increment();
    registry
        .timer("mailtrail.pass.duration", "mailbox", mailbox)
        .record(Duration.between(report.startedAt(), report.endedAt()));
    for (Outcome outcome : Outcome.values()) {
      registry
          .counter(
              "mailtrail.messages",
              "mailbox",
              mailbox,
              "outcome",
              outcome.name().toLowerCase(Locale.ROOT))
          .increment((double) of(report.counts(), outcome));
    }
    registry
        .counter("mailtrail.entries", "mailbox", mailbox)
        .increment((double) report.counts().beside().entries());
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

  /** Everything in Prometheus' text format. */
  synchronized String scrape() {
    List<MailboxSetup> setups = engine.database().setups().all();
    gauge("mailtrail.enabled", setups.stream().map(s -> row(s, s.enabled() ? 1 : 0)));
    gauge(
        "mailtrail.last.good.pass.timestamp.seconds",
        setups.stream().flatMap(setup -> lastGood(setup).stream()));
    List<MailboxSetup> enabled = setups.stream().filter(MailboxSetup::enabled).toList();
    gauge("mailtrail.backlog.messages", enabled.stream().flatMap(s -> waiting(s).stream()));
    gauge("mailtrail.backlog.oldest.age.seconds", enabled.stream().flatMap(s -> age(s).stream()));
    traffic(engine.exchange().traffic());
    gauge("mailtrail.secret.expiry.timestamp.seconds", expiries());
    gauge(
        "mailtrail.token.expiry.timestamp.seconds",
        enabled.stream()
            .flatMap(
                s ->
                    engine
                        .accounts()
                        .validUntil(s.name())
                        .map(at -> row(s, seconds(at)))
                        .stream()));
    return registry.scrape();
  }

  private Optional<MultiGauge.Row<Number>> lastGood(MailboxSetup setup) {
    return engine
        .database()
        .passes()
        .lastGood(setup.name())
        .map(report -> row(setup, seconds(report.endedAt())));
  }

  private Optional<MultiGauge.Row<Number>> waiting(MailboxSetup setup) {
    return backlogs.of(setup).map(Backlog::messages).filter(m -> m >= 0).map(m -> row(setup, m));
  }

  private Optional<MultiGauge.Row<Number>> age(MailboxSetup setup) {
    return backlogs
        .of(setup)
        .map(
            backlog ->
                row(
                    setup,
                    backlog
                        .oldest()
                        .map(at -> Duration.between(at, engine.clock().instant()))
                        .map(age -> age.toMillis() / MILLIS)
                        .orElse(0.0)));
  }

  private void traffic(Map<MailboxName, Traffic> traffic) {
    gauge("mailtrail.exchange.requests", traffic, Traffic::requests);
    gauge("mailtrail.exchange.round.trips", traffic, Traffic::roundTrips);
    gauge("mailtrail.exchange.throttled", traffic, Traffic::throttled);
    gauge("mailtrail.exchange.waited.seconds", traffic, one -> one.waited().toMillis() / MILLIS);
  }

  private void gauge(
      String name, Map<MailboxName, Traffic> traffic, Function<Traffic, Number> value) {
    gauge(
        name,
        traffic.entrySet().stream()
            .map(
                one ->
                    MultiGauge.Row.of(
                        Tags.of("mailbox", one.getKey().value()), value.apply(one.getValue()))));
  }

  private Stream<MultiGauge.Row<Number>> expiries() {
    return engine.secrets().vault().kept().stream()
        .flatMap(
            kept ->
                kept.expiry().stream()
                    .map(
                        expiry ->
                            MultiGauge.Row.of(
                                Tags.of("secret", kept.name().value()), seconds(expiry))));
  }

  private void gauge(String name, Stream<MultiGauge.Row<Number>> rows) {
    gauges
        .computeIfAbsent(name, unknown -> MultiGauge.builder(name).register(registry))
        .register(rows.toList(), true);
  }

  private static MultiGauge.Row<Number> row(MailboxSetup setup, Number value) {
    return MultiGauge.Row.of(Tags.of("mailbox", setup.name().value()), value);
  }

  private static Number seconds(Instant at) {
    return at.toEpochMilli() / MILLIS;
  }

  @Override
  public void close() {
    registry.close();
  }
}
