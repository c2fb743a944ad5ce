package org.mailtrail.benchmark.ground;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL, whose commits wait for the disk as a user's, which counts the statements of each
 * database.
 */
public final class Postgres implements AutoCloseable {
  private static final String USER = "postgres";

  private final EmbeddedPostgres server;
  private final AtomicInteger count = new AtomicInteger();
  private final long pid;

  /** Starts it. */
  public Postgres() throws IOException, SQLException {
    this.server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("max_connections", "300")
            .start();
    execute("create extension pg_stat_statements");
    this.pid = number("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint");
  }

  /**
   * A database.
   *
   * @param url how JDBC reaches it
   */
  public record Base(String name, String url, String user, String password) {
    /** The same by another port, behind a cable. */
    public Base through(int from, int to) {
      return new Base(name, url.replace(":" + from + "/", ":" + to + "/"), user, password);
    }
  }

  /** A new, empty database. */
  public Base fresh() throws SQLException {
    return make("template0");
  }

  /** A new database with what another one has, which nobody may have open. */
  public Base copyOf(Base other) throws SQLException {
    return make(other.name());
  }

  private Base make(String template) throws SQLException {
    String name = "benchmark" + count.incrementAndGet();
    execute("create database " + name + " template " + template);
    return new Base(name, "jdbc:postgresql://localhost:" + port() + "/" + name, USER, USER);
  }

  /** Removes a database, whoever has it open. */
  public void remove(Base base) throws SQLException {
    execute("drop database " + base.name() + " with (force)");
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  /** How many statements were executed in this database so far, begin and commit among them. */
  public long statements(Base base) throws SQLException {
    return sum("calls", base);
  }

  /** How many blocks of 8 kB they have touched so far, in memory or not. */
  public long blocks(Base base) throws SQLException {
    return sum("shared_blks_hit + shared_blks_read", base);
  }

  private long sum(String what, Base base) throws SQLException {
    return number(
        "select coalesce(sum("
            + what
            + "), 0)::bigint from pg_stat_statements s"
            + " join pg_database d on d.oid = s.dbid where d.datname = '"
            + base.name()
            + "'");
  }

  /** How many clients have this database open. */
  public long connections(Base base) throws SQLException {
    return number(
        "select count(*) from pg_stat_activity where datname = '"
            + base.name()
            + "' and backend_type = 'client backend'");
  }

  /** The CPU time so far of all of its processes that are still there. */
  public Duration cpu() {
    return ProcessHandle.allProcesses()
        .filter(one -> one.pid() == pid || one.parent().filter(up -> up.pid() == pid).isPresent())
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** A connection to the database. */
  public Connection connect(Base base) throws SQLException {
    return server.getDatabase(USER, base.name()).getConnection();
  }

  private long number(String query) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      return number(connection, query);
    }
  }

  /** The one number that a query gives. */
  public long number(Base base, String query) throws SQLException {
    try (Connection connection = connect(base)) {
      return number(connection, query);
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
