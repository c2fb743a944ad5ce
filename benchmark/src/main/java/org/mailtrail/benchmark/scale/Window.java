package org.mailtrail.benchmark.scale;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.mailtrail.acceptance.TurnCounter;
import org.mailtrail.benchmark.ground.Exchange.Traffic;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Postgres;
import org.mailtrail.benchmark.ground.Service;

/** What services, PostgreSQL and the simulator do from now on. */
final class Window {
  private final Ground ground;
  private final Postgres.Base base;
  private final List<Service> services;
  private final TurnCounter cable;
  private final Sums before;

  Window(Ground ground, Postgres.Base base, List<Service> services, TurnCounter cable)
      throws IOException, SQLException {
    this.ground = ground;
    this.base = base;
    this.services = List.copyOf(services);
    this.cable = cable;
    this.before = now();
  }

  /**
   * What has been counted at a moment.
   *
   * @param passes that ended, looks that found nothing among them
   */
  record Sums(
      long nanos,
      Duration cpu,
      Duration databaseCpu,
      Duration exchangeCpu,
      long passes,
      long statements,
      long turns,
      Traffic graph) {
    double seconds() {
      return nanos / 1e9;
    }
  }

  private Sums now() throws IOException, SQLException {
    return new Sums(
        System.nanoTime(),
        services.stream().map(Service::cpu).reduce(Duration.ZERO, Duration::plus),
        ground.postgres().cpu(),
        ground.exchange().cpu(),
        ground.postgres().number(base, "select coalesce(sum(looks), 0)::bigint from logging_pass"),
        ground.postgres().statements(base),
        cable.turns(),
        ground.exchange().traffic());
  }

  /** What came since the beginning. */
  Sums since() throws IOException, SQLException {
    Sums now = now();
    return new Sums(
        now.nanos() - before.nanos(),
        now.cpu().minus(before.cpu()),
        now.databaseCpu().minus(before.databaseCpu()),
        now.exchangeCpu().minus(before.exchangeCpu()),
        now.passes() - before.passes(),
        now.statements() - before.statements(),
        now.turns() - before.turns(),
        now.graph().since(before.graph()));
  }
}
