package org.mailtrail.benchmark.scale;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.acceptance.TurnCounter;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Installation;
import org.mailtrail.benchmark.ground.Postgres;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;

/**
 * Mailboxes that are switched on, behind a cable to the database that counts. The first is set up
 * and checked as a user would, the others are rows like its own.
 */
final class ManyMailboxes implements AutoCloseable {
  static final String PREFIX = "box";
  private static final int AT_ONCE = Integer.getInteger("mailtrail.at-once", 4);

  private final Ground ground;
  private final int count;
  private final Postgres.Base base;
  private final TurnCounter cable;
  private int installations;

  ManyMailboxes(Ground ground, int count) throws Exception {
    this.ground = ground;
    this.count = count;
    this.base = ground.people();
    this.cable = new TurnCounter(ground.postgres().port());
    ground.exchange().mailboxes(PREFIX, count);
    try (Engine engine =
        ground.installation("first-" + base.name(), base).mailbox(PREFIX + 0).open()) {
      engine.declared().adopt();
      Optional<SetupOutcome.Refused> off = engine.declared().switchOn(new MailboxName(PREFIX + 0));
      if (off.isPresent()) {
        throw new IllegalStateException(off.toString());
      }
    }
    multiply(new Rows(ground.postgres(), base));
  }

  private void multiply(Rows rows) throws SQLException {
    String name = "'" + PREFIX + "' || n";
    rows.like(
        "mailbox_setup",
        "true",
        count - 1L,
        Map.of("name", name, "address", name + " || '@contoso.example'"));
    rows.like(
        "logging_job",
        "task_instance = '" + PREFIX + "0'",
        count - 1L,
        Map.of(
            "task_instance", name, "execution_time", "now() + n * interval '1 minute' / " + count));
  }

  Postgres.Base base() {
    return base;
  }

  TurnCounter cable() {
    return cable;
  }

  int count() {
    return count;
  }

  /** One more installation that works them all. */
  Installation installation() throws Exception {
    Postgres.Base behind = base.through(ground.postgres().port(), cable.port());
    Installation one = ground.installation(base.name() + "-" + installations++, behind);
    one.set("mailtrail.mailboxes-at-once", Integer.toString(AT_ONCE));
    for (int number = 0; number < count; number++) {
      one.mailbox(PREFIX + number);
    }
    return one;
  }

  /** How many of them have been worked at least once since then. */
  long worked() throws SQLException {
    return ground
        .postgres()
        .number(base, "select count(distinct mailbox) from logging_pass where problem is null");
  }

  /** How many messages have been put down. */
  long messages() throws SQLException {
    return ground.postgres().number(base, "select count(*) from ledger");
  }

  @Override
  public void close() throws IOException, SQLException {
    cable.close();
    ground.postgres().remove(base);
  }
}
