package org.mailtrail.bootstrap.service;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.health.MeasureBacklog;
import org.mailtrail.application.health.Watched;
import org.mailtrail.application.logging.PassObserver;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.jpa.Jobs;

/** The jobs of one process, with its health and metrics over HTTP, until it is closed. */
public final class Daemon implements AutoCloseable {
  /** How old a measured backlog may be: looking costs Exchange's quota. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(1);

  private final Engine engine;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private Optional<URI> address = Optional.empty();

  private Daemon(Engine engine) {
    this.engine = engine;
  }

  /**
   * Starts; what the settings declare is taken over and switched on.
   *
   * @param observer watches every pass
   * @throws org.mailtrail.application.port.PortException when the database is out of reach, or a
   *     setting cannot be used
   */
  public static Daemon start(Engine engine, PassObserver observer) {
    Daemon daemon = new Daemon(engine);
    try {
      daemon.run(observer);
      return daemon;
    } catch (RuntimeException failure) {
      daemon.close();
      throw failure;
    }
  }

  private void run(PassObserver observer) {
    Configuration configuration = engine.configuration();
    Optional<InetSocketAddress> wanted = HttpAddress.of(configuration, "mailtrail.http.address");
    Optional<HttpPages> pages = wanted.map(at -> part(HttpPages.listeningAt(at)));
    Backlogs backlogs =
        part(new Backlogs(new MeasureBacklog(engine.exchange()), FRESH, PATIENCE, engine.clock()));
    Metrics metrics = part(new Metrics(engine, backlogs));
    engine.declared().takeOver();
    Jobs jobs = part(engine.jobs(observer, new CountedPasses(engine.database().passes(), metrics)));
    SwitchingOn switching = part(SwitchingOn.begin(engine.declared(jobs), BETWEEN_ATTEMPTS));
    CheckHealth health = health(jobs, backlogs);
    pages.ifPresent(
        site -> site.serve(new HealthPages(() -> switching.judge(health.run()), metrics)));
    address = pages.map(HttpPages::address);
  }

  private CheckHealth health(JobScheduler jobs, Backlogs backlogs) {
    Optional<Duration> canaryEvery = engine.configuration().durationIfSet("mailtrail.canary.every");
    return engine.health(
        jobs, new Watched(backlogs::of, engine.jobClock(), canaryEvery, engine.clock()));
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }

  /** Where health and metrics are shown; empty when they are off. */
  public Optional<URI> address() {
    return address;
  }

  /** Begins no pass any more, waits for those at work, and ends; the last started goes first. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      close(parts.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception impossible) {
      throw new IllegalStateException("no part of the service throws that", impossible);
    }
  }
}
