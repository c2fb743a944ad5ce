package org.mailtrail.bootstrap.option;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.demo.Demo;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.bootstrap.wiring.Logging;
import org.mailtrail.cli.console.Output;
import org.mailtrail.cli.console.Terminal;
import picocli.CommandLine.Option;

/** The options that several commands share. */
public final class Shared {
  /** All done. */
  public static final int OK = 0;

  /** Only a person can help. */
  public static final int PERSON_MUST_ACT = 1;

  /** The command or a setting is wrong. */
  public static final int USAGE = 2;

  /** It may work later. */
  public static final int TRY_AGAIN = 3;

  private static final Path STANDARD_FILE = Path.of("mailtrail.properties");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings; else the file that MAILTRAIL_CONFIG names, else mailtrail.properties if there"
              + " is one.")
  private @Nullable Path file;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "JDBC URL; goes before mailtrail.database.url.")
  private @Nullable String database;

  @Option(names = "--demo", description = "Work on the database that the demo left behind.")
  private boolean demo;

  /** The settings, as the options say where they are. */
  public Configuration configuration() {
    Configuration configuration = Configuration.read(file(), System.getenv());
    Logging.apply(configuration);
    if (demo) {
      configuration = configuration.with("mailtrail.database.url", Demo.database());
    }
    return database == null
        ? configuration
        : configuration.with("mailtrail.database.url", database);
  }

  private Optional<Path> file() {
    if (file != null) {
      return Optional.of(file);
    }
    String named = System.getenv("MAILTRAIL_CONFIG");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Files.exists(STANDARD_FILE) ? Optional.of(STANDARD_FILE) : Optional.empty();
  }

  /**
   * The engine for a command that only reads: a database that is not there is not made.
   *
   * @throws org.mailtrail.bootstrap.configuration.ConfigurationException when there is none
   */
  public Engine reading() {
    Configuration configuration = configuration();
    DatabaseFile.require(
        configuration,
        demo
            ? "Run the demo first: mailtrail demo"
            : "Check mailtrail.database.url; mailtrail import and mailtrail setup make one.");
    return Engine.startExisting(configuration, Clock.systemUTC());
  }

  /** The engine over the database that is set. */
  public Engine engine() {
    return Engine.start(configuration(), Clock.systemUTC());
  }

  /**
   * The same for a command that concerns mailboxes: those that the settings declare are taken over
   * first, and which could not be started again is told.
   */
  public Engine administering() {
    Engine engine = engine();
    try {
      engine.declared().takeOver().forEach(unstarted -> terminal().say(unstarted.toString()));
      return engine;
    } catch (RuntimeException refused) {
      engine.close();
      throw refused;
    }
  }

  /** Where results go; close it, or its end is lost. */
  public static PrintWriter out() {
    return Output.standard();
  }

  /** Where a person looks. */
  public static Terminal terminal() {
    return new Terminal(out(), Output.isTerminal());
  }
}
