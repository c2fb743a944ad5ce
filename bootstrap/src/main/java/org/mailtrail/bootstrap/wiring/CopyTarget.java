package org.mailtrail.bootstrap.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.jpa.DatabaseCopy;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;

/**
 * Where the database that is set is copied to.
 *
 * @param url its JDBC URL
 * @param user the account there
 * @param passwordFile what holds its password
 */
public record CopyTarget(String url, String user, Optional<Path> passwordFile) {
  private static final int CONNECTIONS = 2;

  /**
   * Makes it, and copies everything; beside a service that has an H2 file open it only reads.
   *
   * @return how many rows of each table
   * @throws org.mailtrail.application.port.PortException when that fails
   */
  public Map<String, Long> fill(Configuration configuration, Clock clock) {
    DatabaseSettings to = new DatabaseSettings(url, user, password(), CONNECTIONS);
    try (JpaAdapters from = JpaAdapters.openExisting(Engine.database(configuration), clock)) {
      return copy(from, to);
    }
  }

  /** What is wrong with the new one is told by the names of the options, not of the settings. */
  private static Map<String, Long> copy(JpaAdapters from, DatabaseSettings to) {
    try {
      return DatabaseCopy.copy(from, to);
    } catch (SetupException wrong) {
      String problem = String.valueOf(wrong.getMessage()).substring(wrong.setting().length() + 2);
      throw new SetupException(option(wrong.setting()), problem, option(wrong.remedy()));
    } catch (StoreException unreached) {
      String problem = option(String.valueOf(unreached.getMessage()));
      throw unreached.retryHelps()
          ? StoreException.gaveUp(problem, unreached.remedy(), unreached)
          : StoreException.refused(problem, unreached);
    }
  }

  private static String option(String text) {
    return text.replace("mailtrail.database.password", "--to-password-file")
        .replace("mailtrail.database.user", "--to-user")
        .replace("mailtrail.database.url", "--to");
  }

  private Secret password() {
    try {
      return Secret.of(
          passwordFile.isPresent()
              ? Files.readString(passwordFile.get()).replaceFirst("\\r?\\n\\z", "")
              : "");
    } catch (IOException refused) {
      throw new UncheckedIOException(
          "--to-password-file: " + passwordFile.orElseThrow() + " cannot be read", refused);
    }
  }
}
