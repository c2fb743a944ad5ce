package org.mailtrail.benchmark;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.mailtrail.acceptance.Databases;
import org.mailtrail.acceptance.LoggingWay;
import org.mailtrail.acceptance.OwnProcess;
import org.mailtrail.acceptance.Rig;
import org.mailtrail.acceptance.TurnCounter;
import org.mailtrail.acceptance.WrittenMail;
import org.mailtrail.simulator.ExchangeSimulator;

/** What a message costs apart from time; counted on the wire, in a pass that is not timed. */
final class Costs {
  private static final int MORE = 10;
  private static final int LITTLE = 256;
  private static final List<String> TABLES = List.of("interaction_log_entry", "ledger");
  private static final String WRITTEN = "select (pg_current_wal_lsn() - '0/0')::bigint";
  private static final String CHANGED = "select %s from pg_stat_user_tables where relname = '%s'";

  private final Path folder;
  private final LoggingWay way;

  Costs(Path folder, LoggingWay way) {
    this.folder = folder;
    this.way = way;
  }

  void print(int messages) throws Exception {
    traffic(messages);
    writing(messages);
    heap(messages * MORE);
  }

  private void traffic(int messages) throws Exception {
    try (TurnCounter cable = new TurnCounter(Databases.port());
        Rig rig = rig(messages, cable.between(Databases.POSTGRESQL.fresh(folder)))) {
      long before = cable.turns();
      rig.pass();
      double turns = cable.turns() - before;
      say(
          "a message: %.4f requests, %.4f HTTP round trips, %.4f SQL round trips",
          (double) requests(rig.simulator()) / messages,
          (double) roundTrips(rig.simulator()) / messages,
          turns / messages);
    }
  }

  /** What PostgreSQL writes, which does not depend on what else the machine has to do. */
  private void writing(int messages) throws Exception {
    Map<String, String> database = Databases.POSTGRESQL.fresh(folder);
    try (Rig rig = rig(messages, database)) {
      rig.takeOver();
      long before = number(database, WRITTEN);
      rig.pass();
      say(
          "a message: %d bytes written ahead by PostgreSQL",
          (number(database, WRITTEN) - before) / messages);
    }
    changed(database);
  }

  /** Told when nobody has the database open: only then all of it is counted. */
  private static void changed(Map<String, String> database) throws SQLException {
    for (String table : TABLES) {
      say(
          "%s: %d rows changed, %d of them without a touch of an index",
          table,
          number(database, CHANGED.formatted("n_tup_upd", table)),
          number(database, CHANGED.formatted("n_tup_hot_upd", table)));
    }
  }

  private static long number(Map<String, String> database, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.get("mailtrail.database.url"),
                database.get("mailtrail.database.user"),
                database.get("mailtrail.database.password"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Over EWS nothing is counted beside what is on the wire. */
  private long requests(ExchangeSimulator exchange) {
    return way == LoggingWay.GRAPH ? exchange.graphTraffic().requests() : roundTrips(exchange);
  }

  private long roundTrips(ExchangeSimulator exchange) {
    return way == LoggingWay.GRAPH
        ? exchange.graphTraffic().roundTrips()
        : exchange.ewsTraffic().roundTrips();
  }

  private void heap(int messages) throws Exception {
    try (Rig rig = rig(messages, Databases.POSTGRESQL.fresh(folder))) {
      OwnProcess process = OwnProcess.log(rig, folder, "-Xmx" + LITTLE + "m");
      if (process.exitCode() != 0) {
        throw new IllegalStateException(process.output());
      }
      say(
          "%d messages waiting, a process with -Xmx%dm: peak heap %d MB, %d MB after collections",
          messages, LITTLE, process.peakHeap(), process.peakHeapAlive());
    }
  }

  private Rig rig(int messages, Map<String, String> database) {
    Rig rig = new Rig(folder, database, way);
    WrittenMail.people(rig, folder);
    WrittenMail.deliver(rig, messages);
    return rig;
  }
}
