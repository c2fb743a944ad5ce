package org.mailtrail.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Fresh databases, as settings. */
public enum Databases {
  /** An H2 file. */
  H2 {
    @Override
    public Map<String, String> fresh(Path folder) {
      return Map.of(URL, "jdbc:h2:file:" + folder.resolve("log"));
    }

    /** Only one process has the file, and its end frees it at once. */
    @Override
    public void awaitLeft(Map<String, String> settings) {
      // there is nothing to wait for
    }
  },
  /**
   * A database of the one PostgreSQL of this process, with commits that wait for the disk, as a
   * user has it.
   */
  POSTGRESQL {
    @Override
    public Map<String, String> fresh(Path folder) {
      return Map.of(
          URL,
          "jdbc:postgresql://localhost:" + port() + "/" + Server.create(),
          "mailtrail.database.user",
          "postgres",
          "mailtrail.database.password",
          "postgres");
    }

    @Override
    public void awaitLeft(Map<String, String> settings) {
      String url = settings.getOrDefault(URL, "");
      awaitLeft(Server.POSTGRES.getDatabase("postgres", url.substring(url.lastIndexOf('/') + 1)));
    }
  };

  static final String URL = "mailtrail.database.url";

  private static final long MOST_NANOS = 60_000_000_000L;
  private static final long LOOK_AGAIN_NANOS = 20_000_000;
  private static final String SESSIONS =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and backend_type = 'client backend' and pid <> pg_backend_pid()";
  private static final String LEASES =
      "select count(*) from pass_lease where expires_at >= current_timestamp";

  /** Both in the long campaigns; else one, in turn. */
  static Stream<Databases> some(int turn) {
    return Boolean.getBoolean("mailtrail.thorough")
        ? Stream.of(values())
        : Stream.of(values()[turn % values().length]);
  }

  /**
   * The settings of a new, empty database.
   *
   * @param folder where an embedded one keeps its file
   */
  public abstract Map<String, String> fresh(Path folder);

  /**
   * Returns when processes that died have left it: the database itself knows no session of theirs,
   * and no lease is good any more by its clock.
   *
   * @param settings those of a database that a process has opened before
   */
  public abstract void awaitLeft(Map<String, String> settings);

  /** The same of any PostgreSQL. */
  static void awaitLeft(DataSource database) {
    long deadline = System.nanoTime() + MOST_NANOS;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String count : List.of(SESSIONS, LEASES)) {
        while (number(statement, count) > 0) {
          if (System.nanoTime() - deadline > 0) {
            throw new IllegalStateException("still not 0: " + count);
          }
          LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("PostgreSQL does not say who is there", broken);
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Where PostgreSQL listens. */
  public static int port() {
    return Server.POSTGRES.getPort();
  }

  /** Started when it is first needed; ends with the process. */
  private static final class Server {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
      } catch (IOException broken) {
        throw new UncheckedIOException("PostgreSQL does not start", broken);
      }
    }

    private static String create() {
      String name = "acceptance" + COUNT.incrementAndGet();
      try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
        return name;
      } catch (SQLException broken) {
        throw new IllegalStateException("PostgreSQL makes no database", broken);
      }
    }
  }
}
