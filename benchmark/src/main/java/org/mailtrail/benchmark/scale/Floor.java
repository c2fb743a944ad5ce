package org.mailtrail.benchmark.scale;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.mailtrail.benchmark.ground.Exchange;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Postgres;
import org.mailtrail.benchmark.ground.Service;

/**
 * What the rows of a message cost PostgreSQL whoever writes them: those of a pass are copied inside
 * the database into empty tables with the same columns and indexes, by one statement a table, and
 * into tables without indexes.
 */
final class Floor {
  private static final int MESSAGES = 10_000;
  private static final int HEAP = 512;
  private static final int ROUNDS = 5;
  private static final String MAILBOX = "floor";
  private static final List<String> TABLES = List.of("interaction_log_entry", "ledger");

  private Floor() {}

  /** Messages. */
  static void run(Ground ground, Numbers numbers) throws Exception {
    int messages = numbers.at(0, MESSAGES);
    Postgres.Base base = ground.people();
    try {
      logged(ground, base, messages);
      try (Connection connection = ground.postgres().connect(base);
          Statement statement = connection.createStatement()) {
        copy(ground, statement, messages);
      }
    } finally {
      ground.postgres().remove(base);
    }
  }

  private static void logged(Ground ground, Postgres.Base base, int messages) throws Exception {
    ground.exchange().deliver(Exchange.address(MAILBOX), 0, messages);
    try (Service service =
        Service.start(ground.installation(MAILBOX, base).mailbox(MAILBOX), "log", HEAP)) {
      if (service.exitCode() != 0) {
        throw new IllegalStateException(service.output());
      }
    }
  }

  private static void copy(Ground ground, Statement statement, int messages) throws SQLException {
    for (String kind : List.of("including all", "including defaults")) {
      for (int round = 0; round < ROUNDS; round++) {
        say("rows alone, %s: %s", kind, copied(ground, statement, kind, messages));
      }
    }
  }

  /** The CPU of a connection is only counted while it is open. */
  private static String copied(Ground ground, Statement statement, String kind, int messages)
      throws SQLException {
    for (String table : TABLES) {
      statement.execute("drop table if exists copy_of_" + table);
      statement.execute("create table copy_of_" + table + " (like " + table + " " + kind + ")");
    }
    Duration before = ground.postgres().cpu();
    for (String table : TABLES) {
      statement.execute("insert into copy_of_" + table + " select * from " + table);
    }
    double micros = ground.postgres().cpu().minus(before).toNanos() / 1e3 / messages;
    return String.format(Locale.ROOT, "%.1f CPU microseconds of PostgreSQL a message", micros);
  }
}
