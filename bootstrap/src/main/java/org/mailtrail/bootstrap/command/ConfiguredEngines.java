package org.mailtrail.bootstrap.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.bootstrap.browser.ServedConsole;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.configuration.ConfigurationException;
import org.mailtrail.bootstrap.wiring.DatabaseCopying;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.bootstrap.wiring.Logging;
import org.mailtrail.cli.Engines;
import org.mailtrail.cli.play.DemoDatabase;
import org.mailtrail.domain.message.MailboxName;

/** Mailtrail for commands, as the settings say. */
final class ConfiguredEngines implements Engines {
  private static final String URL = "mailtrail.database.url";
  private static final Path STANDARD_FILE = Path.of("mailtrail.properties");

  /** The settings, as the options say where they are. */
  static Configuration configuration(Where where) {
    Configuration configuration = Configuration.read(file(where), System.getenv());
    Logging.apply(configuration);
    Configuration there =
        where.isDemo() ? configuration.with(URL, DemoDatabase.url()) : configuration;
    return where.database().map(url -> there.with(URL, url)).orElse(there);
  }

  private static Optional<Path> file(Where where) {
    if (where.settings().isPresent()) {
      return where.settings();
    }
    String named = System.getenv("MAILTRAIL_CONFIG");
    if (named != null && named.isBlank()) {
      throw new ConfigurationException(
          List.of("environment variable MAILTRAIL_CONFIG: is empty. Name a file, or unset it."));
    }
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Files.exists(STANDARD_FILE) ? Optional.of(STANDARD_FILE) : Optional.empty();
  }

  @Override
  public Mailtrail reading(Where where) {
    Configuration configuration = configuration(where);
    requireDatabase(configuration, where);
    return Engine.startExisting(configuration, Clock.systemUTC()).mailtrail();
  }

  private static void requireDatabase(Configuration configuration, Where where) {
    DatabaseFile.require(
        configuration,
        where.isDemo()
            ? "Run the demo first: mailtrail demo"
            : "Check mailtrail.database.url; mailtrail import and mailtrail setup make one.");
  }

  @Override
  public Mailtrail writing(Where where) {
    return Engine.start(configuration(where), Clock.systemUTC()).mailtrail();
  }

  @Override
  public Mailtrail administering(Where where, Consumer<String> unstarted) {
    Engine engine = Engine.start(configuration(where), Clock.systemUTC());
    try {
      engine.declared().takeOver().forEach(mailbox -> unstarted.accept(mailbox.toString()));
      return engine.mailtrail();
    } catch (RuntimeException refused) {
      engine.close();
      throw refused;
    }
  }

  @Override
  public Mailtrail looking(Where where, Consumer<String> unstarted) {
    Configuration configuration = configuration(where);
    Optional<Engine> beside = Engine.reading(configuration, Clock.systemUTC());
    if (beside.isEmpty() && configuration.mailboxes().isEmpty()) {
      requireDatabase(configuration, where); // in a wrong folder all would be well
    }
    return beside.map(Engine::mailtrail).orElseGet(() -> administering(where, unstarted));
  }

  @Override
  public int access(Where where, ToIntBiFunction<AccessDesk, URI> work) {
    try (Engine engine = Engine.start(configuration(where), Clock.systemUTC())) {
      return work.applyAsInt(engine.access(), ServedConsole.links(engine.configuration()));
    }
  }

  @Override
  public int admitted(Where where, ToIntFunction<AccessDesk> work) {
    Configuration configuration = configuration(where);
    requireDatabase(configuration, where);
    try (Engine engine = Engine.startExisting(configuration, Clock.systemUTC())) {
      return work.applyAsInt(engine.access());
    }
  }

  @Override
  public List<Finding> settled(Where where) {
    return ServedConsole.inspect(configuration(where), Clock.systemUTC());
  }

  @Override
  public Map<String, Long> copy(Where where, NewDatabase target) {
    Configuration configuration = configuration(where);
    DatabaseFile.require(configuration, "Check mailtrail.database.url.");
    return DatabaseCopying.into(target, configuration, Clock.systemUTC());
  }

  @Override
  public boolean mention(Where where, MailboxName mailbox) {
    return configuration(where).mentionedMailboxes().contains(mailbox.value());
  }
}
