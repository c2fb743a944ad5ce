package org.mailtrail.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailtrail.application.port.identity.Secret;

/** Fresh databases for tests: H2 in memory, and databases of one real PostgreSQL a test JVM. */
public enum Databases {
  H2 {
    @Override
    public DatabaseSettings fresh() {
      return new DatabaseSettings(
          "jdbc:h2:mem:test" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1",
          "sa",
          Secret.of(""),
          4);
    }
  },
  POSTGRESQL {
    @Override
    public DatabaseSettings fresh() {
      return onServer(create("template " + Server.TEMPLATE));
    }
  };

  static final AtomicInteger COUNT = new AtomicInteger();
  static final String PASSWORD = "correct-horse";

  /** Settings of a database that nobody uses. */
  public abstract DatabaseSettings fresh();

  JpaAdapters open() {
    return JpaAdapters.open(fresh(), Clock.systemUTC());
  }

  /** A PostgreSQL database without tables. */
  static DatabaseSettings emptyPostgres() {
    return onServer(create(""));
  }

  static int port() {
    return Server.POSTGRES.getPort();
  }

  /** As the server's administrator. */
  static void administer(String sql) {
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException("the test server refuses: " + sql, broken);
    }
  }

  static String create(String how) {
    String name = "test" + COUNT.incrementAndGet();
    administer("create database " + name + " " + how + " owner logger");
    return name;
  }

  static DatabaseSettings onServer(String name) {
    return onServer(name, port());
  }

  static DatabaseSettings onServer(String name, int port) {
    return new DatabaseSettings(
        "jdbc:postgresql://localhost:" + port + "/" + name, "logger", Secret.of(PASSWORD), 4);
  }

  /** Started when it is first needed; it ends with the JVM. */
  private static final class Server {
    private static final String TEMPLATE = "mailtrail_template";
    private static final EmbeddedPostgres POSTGRES = start();

    static {
      askForPasswords();
      administer("create role logger login password '" + PASSWORD + "'");
      administer("create database " + TEMPLATE + " owner logger");
      JpaAdapters.open(onServer(TEMPLATE), Clock.systemUTC()).close();
    }

    /** As it is, the server trusts everybody on this machine. */
    private static void askForPasswords() {
      try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement();
          ResultSet file = statement.executeQuery("show hba_file")) {
        file.next();
        List<String> rules =
            List.of("host all postgres all trust", "host all all all scram-sha-256");
        Files.write(Path.of(file.getString(1)), rules);
        statement.execute("select pg_reload_conf()");
      } catch (SQLException | IOException broken) {
        throw new IllegalStateException("the test server cannot be set up", broken);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "200")
            .start();
      } catch (IOException broken) {
        throw new UncheckedIOException("PostgreSQL does not start", broken);
      }
    }
  }
}
