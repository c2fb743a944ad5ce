package org.mailtrail.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh databases, as settings. */
public enum Databases {
  /** An H2 file. */
  H2 {
    @Override
    public Map<String, String> fresh(Path folder) {
      return Map.of(URL, "jdbc:h2:file:" + folder.resolve("log"));
    }
  },
  /** A database of the one PostgreSQL of this process, with fsync on, as a user has it. */
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
  };

  static final String URL = "mailtrail.database.url";

  /**
   * The settings of a new, empty database.
   *
   * @param folder where an embedded one keeps its file
   */
  public abstract Map<String, String> fresh(Path folder);

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
        return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
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
