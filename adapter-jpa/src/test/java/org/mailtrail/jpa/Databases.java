package org.mailtrail.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailtrail.application.port.identity.Secret;

/** Fresh databases for tests: H2 in memory, and one real PostgreSQL for each test JVM. */
final class Databases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Databases() {}

  static DatabaseSettings h2() {
    return new DatabaseSettings(
        "jdbc:h2:mem:test" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1",
        "sa",
        Secret.of(""),
        4);
  }

  static DatabaseSettings postgres() {
    String name = "test" + COUNT.incrementAndGet();
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException broken) {
      throw new IllegalStateException("cannot make a database", broken);
    }
    return new DatabaseSettings(
        Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", Secret.of("postgres"), 4);
  }

  /** Started when it is first needed; it ends with the JVM. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException broken) {
        throw new UncheckedIOException("PostgreSQL does not start", broken);
      }
    }
  }
}
