package org.mailtrail.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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
      DatabaseSettings settings = inMemory();
      execute(settings.url(), "runscript from '" + Script.OF_THE_TABLES + "'");
      return settings;
    }

    @Override
    DatabaseSettings empty() {
      return inMemory();
    }

    @Override
    void clear(DatabaseSettings used) {
      execute(used.url(), "drop all objects");
      execute(used.url(), "runscript from '" + Script.OF_THE_TABLES + "'");
    }
  },
  POSTGRESQL {
    @Override
    public DatabaseSettings fresh() {
      return onServer(create("template " + Server.TEMPLATE));
    }

    @Override
    DatabaseSettings empty() {
      return onServer(create(""));
    }

    @Override
    void clear(DatabaseSettings used) {
      administer(used.url().substring(used.url().lastIndexOf('/') + 1), CLEARING);
    }
  };

  static final AtomicInteger COUNT = new AtomicInteger();
  static final String PASSWORD = "correct-horse";

  /** Rows go and tables stay: making a database takes longer. */
  private static final String CLEARING =
      """
      set session_replication_role = replica;
      do $$ declare one text; begin
        for one in select tablename from pg_tables
            where schemaname = 'public' and tablename <> 'mailtrail_schema' loop
          execute 'delete from ' || one;
        end loop;
        perform setval(sequencename::regclass, start_value, false) from pg_sequences
            where schemaname = 'public' and last_value is not null;
      end $$
      """;

  private static final String H2_MODE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /** Settings of a database that nobody uses, whose tables are there. */
  public abstract DatabaseSettings fresh();

  /** Settings of a database without tables. */
  abstract DatabaseSettings empty();

  /** Takes out what a test has put in; what opening puts in goes with it on some. */
  abstract void clear(DatabaseSettings used);

  JpaAdapters open() {
    return JpaAdapters.open(fresh(), Clock.systemUTC());
  }

  private static DatabaseSettings inMemory() {
    return new DatabaseSettings(
        "jdbc:h2:mem:test" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1",
        "sa",
        Secret.of(""),
        4);
  }

  private static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url + H2_MODE, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException("H2 refuses: " + sql, broken);
    }
  }

  static int port() {
    return Server.POSTGRES.getPort();
  }

  /** As the server's administrator. */
  static void administer(String sql) {
    administer("postgres", sql);
  }

  static void administer(String database, String sql) {
    try (Connection connection = Server.POSTGRES.getDatabase("postgres", database).getConnection();
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

  /** Written down when it is first needed: running it is quicker than every migration. */
  private static final class Script {
    private static final String OF_THE_TABLES = write();

    private static String write() {
      String path = "memFS:mailtrail-tables.sql";
      DatabaseSettings migrated = inMemory();
      JpaAdapters.open(migrated, Clock.systemUTC()).close();
      execute(migrated.url(), "script to '" + path + "'");
      return path;
    }
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
