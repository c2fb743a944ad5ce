package org.mailtrail.bootstrap.browser;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.visibility.Reach;
import org.mailtrail.application.visibility.Sharing;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.service.HttpAddress;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.web.Backstage;
import org.mailtrail.web.Console;
import org.mailtrail.web.ConsoleSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console over one engine, as it is set, until it is closed. */
public final class ServedConsole implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedConsole.class);
  private static final UserName FIRST = new UserName("admin");

  private final Engine engine;
  private final Optional<Console> console;

  private ServedConsole(Engine engine, Optional<Console> console) {
    this.engine = engine;
    this.console = console;
  }

  /**
   * Looks, before a service begins to work, whether its console can be shown where somebody has set
   * it.
   *
   * @throws SetupException when that address is taken, or no certificate is there for it
   */
  public static void requirePlace(Configuration configuration) {
    if (!configuration.isStandard(ConsoleReach.ADDRESS)) {
      HttpAddress.of(configuration, ConsoleReach.ADDRESS)
          .map(new ConsoleReach(configuration)::settings)
          .ifPresent(ConsoleSettings::requireFree);
    }
  }

  /**
   * Shows the console, unless it is off. Where the standard address is taken, that is logged, and
   * the service goes on without.
   *
   * @param play sends a message in a demo
   * @throws SetupException when an address that somebody has set cannot be used, or a certificate
   */
  public static ServedConsole open(
      Engine engine, Supplier<Health> health, Optional<Runnable> play) {
    Configuration configuration = engine.configuration();
    Optional<InetSocketAddress> at = HttpAddress.of(configuration, ConsoleReach.ADDRESS);
    try {
      return new ServedConsole(
          engine,
          at.map(new ConsoleReach(configuration)::settings)
              .map(settings -> Console.open(settings, backstage(engine, health, play))));
    } catch (SetupException taken) {
      if (!taken.setting().equals(ConsoleReach.ADDRESS)
          || !configuration.isStandard(ConsoleReach.ADDRESS)) {
        throw taken;
      }
      LOG.warn("the console is not shown: {}", taken.getMessage());
      return new ServedConsole(engine, Optional.empty());
    }
  }

  private static Backstage backstage(
      Engine engine, Supplier<Health> health, Optional<Runnable> play) {
    return new Backstage(
        engine.access(),
        engine.mailtrail(),
        health,
        play,
        sharing(engine.configuration()),
        engine.organisation());
  }

  private static Sharing sharing(Configuration configuration) {
    return new Sharing(
        reach(configuration, "mailtrail.visibility.entries"),
        reach(configuration, "mailtrail.visibility.messages"));
  }

  private static Reach reach(Configuration configuration, String key) {
    return Reach.valueOf(
        configuration.oneOf(key, List.of("own", "team", "all")).toUpperCase(Locale.ROOT));
  }

  /** Where its users reach it; empty when it is off. */
  public Optional<URI> address() {
    return console.map(Console::address);
  }

  /** A link by which the first admin comes in; empty when there are users, or no console. */
  public Optional<URI> firstInvitation() {
    InviteUser invite = new InviteUser(engine.access());
    return invite.users().stream().anyMatch(user -> user.password().isPresent())
        ? Optional.empty()
        : address().map(at -> at.resolve("/enter/" + invite.run(FIRST, Role.ADMIN, "start")));
  }

  /** A link that signs in once, without a password. */
  public Optional<URI> link(UserName name, Role role) {
    return address()
        .map(at -> at.resolve("/enter/" + new InviteUser(engine.access()).link(name, role)));
  }

  /** Where the links of a console lead that another process shows. */
  public static URI links(Configuration configuration) {
    return new ConsoleReach(configuration).links();
  }

  /** What the settings alone tell of the console; empty when it is off. */
  public static List<Finding> inspect(Configuration configuration, Clock clock) {
    return HttpAddress.of(configuration, ConsoleReach.ADDRESS)
        .map(at -> new ConsoleReach(configuration).settings(at).inspect(clock).run())
        .orElse(List.of());
  }

  @Override
  public void close() {
    console.ifPresent(Console::close);
  }
}
