package org.mailtrail.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;

/** Connects to a database, after what an embedded one needs before it is opened. */
final class Opening {
  private Opening() {}

  static HikariDataSource connect(String url, String user, Secret password, int poolSize) {
    H2File.of(url).ifPresent(UnnamedCommits::bringBack);
    H2File.of(url).ifPresent(H2File::makeForOwnerAlone);
    return Pool.connect(url, user, password, poolSize);
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
                  "there is no database: " + file.path(),
                  "Correct the path; 'mailtrail import', 'setup' and 'run' make a new one.");
            });
  }
}
