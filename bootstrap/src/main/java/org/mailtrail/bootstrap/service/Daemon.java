package org.mailtrail.bootstrap.service;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.DeclaredMailboxes;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.declared.SwitchingOn;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.watch.Metrics;

/** The jobs of one process, with its health and metrics over HTTP, until it is closed. */
public final class Daemon implements AutoCloseable {
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(1);

  private final Engine engine;
  private final ServicePages pages;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private @Nullable CheckHealth health;

  private Daemon(Engine engine, ServicePages pages) {
    this.engine = engine;
    this.pages = pages;
  }

  /**
   * Starts, with pages of its own.
   *
   * @param observer watches every pass
   * @throws org.mailtrail.application.port.PortException when the database is out of reach, or a
   *     setting cannot be used
   */
  public static Daemon start(Engine engine, PassObserver observer) {
    ServicePages own = ServicePages.open(engine.configuration());
    Daemon daemon = new Daemon(engine, own);
    daemon.part(own);
    return daemon.started(observer);
  }

  /**
   * Starts; what the settings declare is taken over at once, and switched on beside.
   *
   * @param observer watches every pass
   * @param pages where it is shown; they stay open when this is closed
   * @throws org.mailtrail.application.port.PortException when the database is out of reach, or a
   *     setting cannot be used
   */
  public static Daemon start(Engine engine, PassObserver observer, ServicePages pages) {
    return new Daemon(engine, pages).started(observer);
  }

  private Daemon started(PassObserver observer) {
    try {
      run(observer);
      return this;
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private void run(PassObserver observer) {
    Mailtrail mailtrail = engine.mailtrail();
    Metrics metrics = part(new Metrics(mailtrail));
    DeclaredMailboxes declared = engine.declared();
    declared.adopt();
    part(mailtrail.jobs().start(observer, new PassEnds(metrics)));
    SwitchingOn switching = part(declared.keepSwitchingOn(BETWEEN_ATTEMPTS, new LoggedSwitching()));
    CheckHealth check = mailtrail.health();
    check.alsoAsking(HealthSentence.THE_DECLARED.with(), switching::stillOff);
    health = check;
    pages.show(check, metrics);
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }

  /** How it is: the same truth as {@code /health/ready}. */
  public Health health() {
    return Objects.requireNonNull(health, "a daemon that has started").run();
  }

  /** Where health and metrics are shown; empty when they are off. */
  public Optional<URI> address() {
    return pages.address();
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
