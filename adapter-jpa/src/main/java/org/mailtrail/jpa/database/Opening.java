package org.mailtrail.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.jpa.failure.StoreSentence;
import org.mailtrail.jpa.h2.CleanEnd;
import org.mailtrail.jpa.h2.FilePassword;
import org.mailtrail.jpa.h2.H2File;
import org.mailtrail.jpa.h2.OneProcess;
import org.mailtrail.jpa.h2.UnnamedCommits;

/** Connects to a database, with what an embedded one needs before it is opened. */
final class Opening {
  private static final Secret NONE = Secret.of("");

  private Opening() {}

  static HikariDataSource connect(String url, String user, Secret password, int poolSize) {
    Readers.stayOnLoopback();
    Optional<H2File> kept = H2File.of(url);
    if (!kept.map(OneProcess::enter).orElse(true)) {
      throw Pool.lockedFile();
    }
    try {
      return taken(url, user, password, poolSize);
    } catch (RuntimeException refused) {
      kept.ifPresent(OneProcess::leave);
      throw refused;
    }
  }

  private static HikariDataSource taken(String url, String user, Secret password, int poolSize) {
    Optional<H2File> file = H2File.plain(url);
    if (file.isEmpty()) {
      return Pool.connect(url, user, password, poolSize);
    }
    takeUp(file.get());
    boolean isNew = file.get().isEmpty();
    file.get().makeForOwnerAlone();
    if (!password.use(String::isEmpty)) {
      return Pool.connect(url, user, password, poolSize);
    }
    return isNew || FilePassword.isKept(file.get())
        ? withKept(file.get(), url, user, poolSize)
        : ofEarlier(file.get(), url, user, poolSize);
  }

  /** H2 would begin with an empty database, and nobody would be told that the log is gone. */
  private static void takeUp(H2File file) {
    if (CleanEnd.hasLostAll(file)) {
      throw new SetupException(
          Pool.URL, StoreSentence.FILE_EMPTY.with(file.path()), StoreSentence.FROM_BACKUP.with());
    }
    if (!CleanEnd.forget(file)) {
      UnnamedCommits.bringBack(file);
    }
  }

  private static HikariDataSource ofEarlier(H2File file, String url, String user, int poolSize) {
    try {
      return withNone(file, url, user, poolSize);
    } catch (SetupException refused) {
      requireWrongCredential(refused);
      throw new SetupException(
          Pool.URL,
          StoreSentence.PASSWORD_GONE.with(FilePassword.path(file)),
          StoreSentence.PUT_BACK_OR_SET.with(Pool.PASSWORD));
    }
  }

  /** A process may have died after it wrote the password down and before the file had it. */
  private static HikariDataSource withKept(H2File file, String url, String user, int poolSize) {
    Secret kept = FilePassword.kept(file);
    try {
      return Pool.connect(url, user, kept, poolSize);
    } catch (SetupException notYet) {
      requireWrongCredential(notYet);
    }
    try {
      return withNone(file, url, user, poolSize);
    } catch (SetupException another) {
      requireWrongCredential(another);
      throw new SetupException(
          Pool.URL,
          StoreSentence.PASSWORD_DIFFERS.with(FilePassword.path(file)),
          StoreSentence.PUT_BACK_OR_SET.with(Pool.PASSWORD));
    }
  }

  private static void requireWrongCredential(SetupException refused) {
    if (!refused.setting().equals(Pool.USER)) {
      throw refused;
    }
  }

  /** Files of an earlier Mailtrail have an empty one; they are given another. */
  private static HikariDataSource withNone(H2File file, String url, String user, int poolSize) {
    try (HikariDataSource open = Pool.connect(url, user, NONE, 1);
        Connection connection = open.getConnection();
        Statement statement = connection.createStatement()) {
      String password = FilePassword.kept(file).use(kept -> kept);
      statement.execute("set password '" + password + "'");
      statement.execute("checkpoint sync");
    } catch (SQLException failure) {
      throw StoreException.refused(StoreSentence.NO_PASSWORD_GIVEN.with(), failure);
    }
    return Pool.connect(url, user, FilePassword.kept(file), poolSize);
  }

  /**
   * Connects to what another process of this machine lets others read.
   *
   * @return empty where none does
   */
  static Optional<HikariDataSource> reading(String url, int poolSize) {
    return H2File.of(url).flatMap(Readers::invitation).flatMap(door -> door.enter(poolSize));
  }

  /** All connections of it are closed. */
  static void closed(String url) {
    H2File.plain(url).ifPresent(CleanEnd::note);
    H2File.of(url).ifPresent(OneProcess::leave);
  }

  /** Closes these, without a note of how the file was left. */
  static void giveUp(HikariDataSource pool, String url) {
    pool.close();
    H2File.of(url).ifPresent(OneProcess::leave);
  }

  /**
   * Refuses a URL whose embedded database is not there yet.
   *
   * @throws SetupException when opening it would make a new one
   */
  static void requireThere(String url) {
    H2File.of(url)
        .filter(file -> Files.notExists(file.path()))
        .ifPresent(
            file -> {
              throw new SetupException(
                  Pool.URL,
                  StoreSentence.NO_DATABASE_AT.with(file.path()),
                  StoreSentence.CORRECT_PATH.with());
            });
  }
}
