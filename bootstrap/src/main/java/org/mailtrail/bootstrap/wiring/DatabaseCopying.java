package org.mailtrail.bootstrap.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.text.TypedText;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.cli.Engines;
import org.mailtrail.jpa.DatabaseCopy;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;

/** Copies the database that is set. */
public final class DatabaseCopying {
  private static final int CONNECTIONS = 2;

  private DatabaseCopying() {}

  /**
   * Makes the new one, and copies everything; beside a service that has an H2 file open it only
   * reads.
   *
   * @return how many rows of each table
   * @throws org.mailtrail.application.port.PortException when that fails
   */
  public static Map<String, Long> into(
      Engines.NewDatabase target, Configuration configuration, Clock clock) {
    Secret password = target.passwordFile().map(DatabaseCopying::password).orElse(Secret.of(""));
    DatabaseSettings to = new DatabaseSettings(target.url(), target.user(), password, CONNECTIONS);
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

  private static Secret password(Path file) {
    try {
      return Secret.of(TypedText.value(Files.readAllBytes(file)));
    } catch (IOException refused) {
      throw new UncheckedIOException(
          "--to-password-file: " + file + " cannot be read as UTF-8", refused);
    }
  }
}
