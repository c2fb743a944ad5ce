package org.mailtrail.bootstrap.command;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mailtrail.application.DeclaredMailboxes;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.bootstrap.browser.ServedConsole;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.service.Daemon;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.cli.play.Played;
import org.mailtrail.cli.play.Playhouse;
import org.mailtrail.pictures.PictureAdapters;

/** Engines over the settings of the environment and those that a command makes up. */
public final class ConfiguredPlayhouse implements Playhouse {
  private final Configuration environment;
  private final Supplier<RemotePictures> pictures;

  /** Over these settings. */
  public ConfiguredPlayhouse(Configuration environment) {
    this(environment, PictureAdapters::fromPublicServers);
  }

  /**
   * The same.
   *
   * @param pictures in place of public servers, which are not played
   */
  public ConfiguredPlayhouse(Configuration environment, Supplier<RemotePictures> pictures) {
    this.environment = environment;
    this.pictures = pictures;
  }

  /** Over the settings of this process's environment, which are read when they are wanted. */
  static Playhouse ofThisProcess() {
    return new Playhouse() {
      @Override
      public Played open(Map<String, String> settings, Clock clock) {
        return read().open(settings, clock);
      }

      @Override
      public boolean isStandard(String key) {
        return read().isStandard(key);
      }
    };
  }

  private static Playhouse read() {
    return new ConfiguredPlayhouse(Configuration.read(Optional.empty(), System.getenv()));
  }

  @Override
  public Played open(Map<String, String> settings, Clock clock) {
    Configuration all = environment;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      all = all.with(setting.getKey(), setting.getValue());
    }
    return new Play(Engine.start(all, clock, pictures));
  }

  @Override
  public boolean isStandard(String key) {
    return environment.isStandard(key);
  }

  private record Play(Engine engine) implements Played {
    @Override
    public Mailtrail mailtrail() {
      return engine.mailtrail();
    }

    @Override
    public DeclaredMailboxes declared() {
      return engine.declared();
    }

    @Override
    public void serve(UserName admin, Consumer<URI> link, Runnable play, CountDownLatch until) {
      try (Daemon daemon = Daemon.start(engine, PassObserver.none());
          ServedConsole console = ServedConsole.open(engine, daemon::health, Optional.of(play))) {
        console.link(admin, Role.ADMIN).ifPresent(link);
        until.await();
      } catch (InterruptedException told) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
