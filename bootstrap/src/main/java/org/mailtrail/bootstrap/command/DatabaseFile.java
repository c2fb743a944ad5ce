package org.mailtrail.bootstrap.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.configuration.ConfigurationException;

/** H2's file, which H2 would make where there is none: whoever only reads wants to be told. */
final class DatabaseFile {
  private static final String URL = "mailtrail.database.url";
  private static final String H2_FILE = "jdbc:h2:file:";

  private DatabaseFile() {}

  /**
   * Refuses to read from a database that is not there.
   *
   * @param remedy what makes one
   */
  static void require(Configuration configuration, String remedy) {
    Optional<Path> missing = path(configuration).filter(Files::notExists);
    if (missing.isPresent()) {
      throw new ConfigurationException(
          List.of("There is no database yet: " + missing.get() + " does not exist. " + remedy));
    }
  }

  private static Optional<Path> path(Configuration configuration) {
    String home = Path.of(configuration.text("mailtrail.home")).toAbsolutePath().toString();
    String url = configuration.text(URL).replace("<home>", home).split(";", 2)[0];
    return url.startsWith(H2_FILE)
        ? Optional.of(Path.of(url.substring(H2_FILE.length()) + ".mv.db"))
        : Optional.empty();
  }
}
