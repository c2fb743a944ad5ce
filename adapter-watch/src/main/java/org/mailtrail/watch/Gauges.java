package org.mailtrail.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.Backlog;
import org.mailtrail.application.health.Intakes;
import org.mailtrail.application.plug.exchange.Traffic;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.thread.Lookout;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.watch.LastingGauges.Sample;

/** What is read when somebody asks: side by side, and in time. What does not answer is left out. */
final class Gauges implements AutoCloseable {
  /** Writing down what was found of thousands of mailboxes takes its time as well. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final int AT_ONCE = 8;
  private static final double MILLIS = 1_000;

  private final LastingGauges gauges;
  private final Mailtrail mailtrail;
  private final Lookout<String, List<MailboxSetup>> setups = new Lookout<>("metrics", 1);
  private final Lookout<String, List<Sample>> lookout = new Lookout<>("metrics", AT_ONCE);

  Gauges(MeterRegistry registry, Mailtrail mailtrail) {
    this.gauges = new LastingGauges(registry);
    this.mailtrail = mailtrail;
  }

  /** Reads everything anew. */
  void read() {
    long begun = System.nanoTime();
    Optional<List<MailboxSetup>> answer = setups(left(begun));
    List<MailboxSetup> all = answer.orElse(List.of());
    List<MailboxSetup> enabled = all.stream().filter(MailboxSetup::enabled).toList();
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("mailtrail.database.answers", Tags.empty(), answer.isPresent() ? 1 : 0));
    all.forEach(s -> samples.add(Sample.of("mailtrail.enabled", s.name(), s.enabled() ? 1 : 0)));
    mailtrail.backlogs().look(enabled, Duration.ZERO);
    lookout.ask(questions(all), left(begun)).values().forEach(samples::addAll);
    mailtrail
        .backlogs()
        .look(enabled, left(begun))
        .forEach((name, known) -> add(samples, name, known));
    mailtrail.setup().traffic().forEach((name, traffic) -> add(samples, name, traffic));
    gauges.show(samples);
  }

  private Optional<List<MailboxSetup>> setups(Duration patience) {
    return setups.ask(Map.of("all", mailtrail.setup().worked()::all), patience).values().stream()
        .findFirst();
  }

  private static Duration left(long begun) {
    return PATIENCE.minusNanos(System.nanoTime() - begun);
  }

  private Map<String, Supplier<List<Sample>>> questions(List<MailboxSetup> setups) {
    Map<String, Supplier<List<Sample>>> questions = new LinkedHashMap<>();
    questions.put("secrets", this::secrets);
    questions.put("passes", () -> passes(setups.stream().map(MailboxSetup::name).toList()));
    questions.put("links", this::links);
    questions.put("notices", () -> notices(setups));
    questions.put("capacity", () -> new CapacitySamples(mailtrail).of(setups));
    questions.put("tokens", () -> tokens(setups.stream().filter(MailboxSetup::enabled)));
    return questions;
  }

  /** Asks as often for a thousand mailboxes as for one. */
  private List<Sample> passes(List<MailboxName> names) {
    List<Sample> samples = new ArrayList<>();
    mailtrail
        .jobs()
        .history()
        .histories(names, 1)
        .forEach(
            (name, history) ->
                history
                    .lastGood()
                    .map(report -> Sample.seconds(report.endedAt()))
                    .map(at -> Sample.of("mailtrail.last.good.pass.timestamp.seconds", name, at))
                    .ifPresent(samples::add));
    return samples;
  }

  private List<Sample> links() {
    List<Sample> samples = new ArrayList<>();
    LinkCount count = mailtrail.links().broken().count();
    count
        .mailboxes()
        .forEach(
            (name, tally) -> samples.add(Sample.of("mailtrail.links.gone", name, tally.gone())));
    count
        .round()
        .endedAt()
        .map(
            at ->
                new Sample(
                    "mailtrail.links.round.timestamp.seconds", Tags.empty(), Sample.seconds(at)))
        .ifPresent(samples::add);
    return samples;
  }

  private List<Sample> notices(List<MailboxSetup> setups) {
    return mailtrail.setup().notices().count(setups).stream()
        .flatMap(
            count ->
                Stream.of(
                    subscriptions("standing", count.standing()),
                    subscriptions("due", count.due()),
                    subscriptions("failed", count.failed())))
        .toList();
  }

  private static Sample subscriptions(String state, long count) {
    return new Sample("mailtrail.notice.subscriptions", Tags.of("state", state), count);
  }

  private List<Sample> tokens(Stream<MailboxSetup> enabled) {
    return enabled
        .map(MailboxSetup::name)
        .flatMap(
            name ->
                mailtrail.setup().tokenEnds(name).stream()
                    .map(
                        at ->
                            Sample.of(
                                "mailtrail.token.expiry.timestamp.seconds",
                                name,
                                Sample.seconds(at))))
        .toList();
  }

  private List<Sample> secrets() {
    return mailtrail.setup().secrets().kept().stream()
        .flatMap(
            kept ->
                kept.expiry().stream()
                    .map(
                        at ->
                            new Sample(
                                "mailtrail.secret.expiry.timestamp.seconds",
                                Tags.of("secret", kept.name().value()),
                                Sample.seconds(at))))
        .toList();
  }

  private void add(List<Sample> samples, MailboxName name, Intakes.Known known) {
    samples.add(Sample.of("mailtrail.exchange.answers", name, known.backlog().isPresent() ? 1 : 0));
    known.backlog().ifPresent(backlog -> add(samples, name, backlog));
  }

  private void add(List<Sample> samples, MailboxName name, Backlog backlog) {
    if (backlog.messages() >= 0) {
      samples.add(Sample.of("mailtrail.backlog.messages", name, backlog.messages()));
    }
    samples.add(
        Sample.of(
            "mailtrail.backlog.oldest.age.seconds",
            name,
            backlog.oldest().map(this::age).orElse(0.0)));
    samples.add(Sample.of("mailtrail.backlog.age.seconds", name, age(backlog.measuredAt())));
  }

  private static void add(List<Sample> samples, MailboxName name, Traffic traffic) {
    samples.add(Sample.of("mailtrail.exchange.requests", name, traffic.requests()));
    samples.add(Sample.of("mailtrail.exchange.round.trips", name, traffic.roundTrips()));
    samples.add(Sample.of("mailtrail.exchange.throttled", name, traffic.throttled()));
    double waited = traffic.waited().toMillis() / MILLIS;
    samples.add(Sample.of("mailtrail.exchange.waited.seconds", name, waited));
  }

  private double age(Instant since) {
    return Duration.between(since, mailtrail.clock().instant()).toMillis() / MILLIS;
  }

  @Override
  public void close() {
    setups.close();
    lookout.close();
  }
}
