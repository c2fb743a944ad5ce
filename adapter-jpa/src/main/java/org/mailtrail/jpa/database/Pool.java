package org.mailtrail.jpa.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.jpa.failure.Failures;
import org.mailtrail.jpa.failure.StoreSentence;
import org.mailtrail.jpa.failure.Trouble;
import org.mailtrail.jpa.h2.H2Connections;
import org.mailtrail.jpa.h2.H2File;

/** Connects to the database, and says which setting is wrong where that fails. */
final class Pool {
  /** The setting that says which database. */
  static final String URL = "mailtrail.database.url";

  /** The setting that says who asks. */
  static final String USER = "mailtrail.database.user";

  /** The setting with which that is shown. */
  static final String PASSWORD = "mailtrail.database.password";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Map<String, String> H2_PROPERTIES =
      Map.of(
          "MODE",
          "PostgreSQL",
          "DATABASE_TO_LOWER",
          "TRUE",
          "DEFAULT_NULL_ORDERING",
          "HIGH",
          // otherwise a kill loses the last half second, whose mail is filed away; H2Sync does the
          // rest
          "WRITE_DELAY",
          "0",
          // otherwise H2's own shutdown hook closes the file under a pass that is about to stop
          "DB_CLOSE_ON_EXIT",
          "FALSE",
          // otherwise a wrong path prints stack traces, and refused rows go into a file beside the
          // database
          "TRACE_LEVEL_FILE",
          "0",
          "LOCK_TIMEOUT",
          String.valueOf(PATIENCE.toMillis()));
  private static final Duration BRIEFLY = Duration.ofSeconds(5);

  private Pool() {}

  static HikariDataSource connect(String url, String user, Secret password, int size) {
    HikariConfig config = config(user, password, size);
    String at = H2File.of(url).map(H2File::url).orElse(url);
    if (at.startsWith("jdbc:h2:")) {
      H2Connections connections = new H2Connections(at, H2_PROPERTIES);
      config.setDataSource(connections);
      config.setExceptionOverride(connections);
      return connections.serving(open(config));
    }
    config.setJdbcUrl(at);
    addProperties(config, at);
    return open(config);
  }

  /** To an H2 database that another process has open and has set up. */
  static HikariDataSource reading(String url, String user, Secret password, int size) {
    HikariConfig config = config(user, password, size);
    config.setJdbcUrl(url);
    config.setConnectionTimeout(BRIEFLY.toMillis());
    return open(config);
  }

  private static HikariConfig config(String user, Secret password, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("mailtrail");
    config.setUsername(user);
    config.setPassword(password.use(value -> value));
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(PATIENCE.toMillis());
    return config;
  }

  private static HikariDataSource open(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException failure) {
      throw explained(failure);
    } catch (RuntimeException noDriverTakesIt) {
      throw badUrl();
    }
  }

  private static void addProperties(HikariConfig config, String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw badUrl();
    }
    addPostgresProperties(config);
  }

  /** What the URL says goes before these. */
  private static void addPostgresProperties(HikariConfig config) {
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // otherwise exceptions quote the values of the row that was refused, subjects among them
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "mailtrail");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // seconds; otherwise a server that vanishes without a word is waited for without end
    config.addDataSourceProperty("socketTimeout", "600");
  }

  private static SetupException badUrl() {
    return new SetupException(
        URL, StoreSentence.NO_JDBC_URL.with(), StoreSentence.WRITE_JDBC.with());
  }

  private static RuntimeException explained(HikariPool.PoolInitializationException failure) {
    SQLException sql = Failures.sqlException(failure);
    String state = sql == null ? "" : String.valueOf(sql.getSQLState());
    return switch (state) {
      case "28000", "28P01" -> wrongCredential();
      case "08004" -> noPassword();
      case "3D000", "90013", "90146" -> noDatabase();
      case "90020" -> lockedFile();
      case "90011" -> relativePath();
      case "90046", "90066", "90113" -> badUrl();
      case "90028", "90030", "90031", "90048", "90062" -> badFile();
      default -> unconnected(failure, state);
    };
  }

  private static RuntimeException unconnected(RuntimeException failure, String state) {
    return Trouble.in(failure)
        .map(trouble -> trouble.told(failure))
        .orElseGet(
            () ->
                StoreException.unreachable(StoreSentence.NOT_CONNECTED.with(URL, state), failure));
  }

  private static SetupException wrongCredential() {
    return new SetupException(
        USER, StoreSentence.WRONG_USER.with(), StoreSentence.CORRECT_EITHER.with(USER, PASSWORD));
  }

  private static SetupException noPassword() {
    return new SetupException(
        PASSWORD, StoreSentence.WANTS_PASSWORD.with(), StoreSentence.SET_IT.with());
  }

  private static SetupException noDatabase() {
    return new SetupException(
        URL, StoreSentence.NO_SUCH_DATABASE.with(), StoreSentence.CREATE_DATABASE.with());
  }

  static SetupException lockedFile() {
    return new SetupException(
        URL, StoreSentence.FILE_LOCKED.with(), StoreSentence.STOP_OTHER.with());
  }

  private static SetupException relativePath() {
    return new SetupException(
        URL, StoreSentence.PATH_WITHOUT_BEGINNING.with(), StoreSentence.BEGIN_PATH.with());
  }

  private static SetupException badFile() {
    return new SetupException(
        URL, StoreSentence.H2_FILE_UNUSABLE.with(), StoreSentence.CHECK_PATH.with());
  }
}
