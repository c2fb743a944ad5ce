package org.mailtrail.consoletest.rig;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.bootstrap.command.ConfiguredPlayhouse;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.demo.Demo;
import org.mailtrail.demo.DemoOptions;
import org.mailtrail.pictures.PictureAdapters;

/** {@code mailtrail demo --serve} within this process, until it is closed. */
public final class PlayedDemo implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/enter/\\S+");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final CountDownLatch end = new CountDownLatch(1);
  private final StringWriter said = new StringWriter();
  private final CompletableFuture<Boolean> run;
  private final URI link;
  private String session = "";

  private PlayedDemo(DemoOptions options, Supplier<RemotePictures> pictures) {
    Demo demo =
        new Demo(
            new ConfiguredPlayhouse(Configuration.read(Optional.empty(), Map.of()), pictures),
            Map.of("mailtrail.database.url", "jdbc:h2:file:" + folder().resolve("demo")),
            Clock.systemUTC(),
            new Terminal(new PrintWriter(said, true), false));
    run = CompletableFuture.supplyAsync(() -> demo.run(options, Optional.of(end)));
    await().atMost(PATIENCE).until(() -> run.isDone() || LINK.matcher(said.toString()).find());
    Matcher found = LINK.matcher(said.toString());
    if (!found.find()) {
      run.join();
      throw new AssertionError(said.toString());
    }
    link = URI.create(found.group());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("played-demo");
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** With the demo's own conversation. */
  static PlayedDemo usual() {
    return new PlayedDemo(
        new DemoOptions(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            ExchangeKind.ONLINE,
            true,
            Optional.empty()),
        PictureAdapters::fromPublicServers);
  }

  /** With these mails and people. */
  public static PlayedDemo with(Path mail, Path salespeople, Path contacts) {
    return with(mail, salespeople, contacts, PictureAdapters::fromPublicServers);
  }

  /** The same, with pictures from there that its mails point at. */
  public static PlayedDemo with(
      Path mail, Path salespeople, Path contacts, Supplier<RemotePictures> pictures) {
    return new PlayedDemo(
        new DemoOptions(
            List.of(mail),
            Optional.of(salespeople),
            Optional.of(contacts),
            ExchangeKind.ONLINE,
            false,
            Optional.empty()),
        pictures);
  }

  /**
   * An admin who is signed in; the first to be so comes by the link that the demo prints, which
   * works once.
   */
  public Guest admin(Chromium chromium) {
    if (session.isEmpty()) {
      try (Guest first = chromium.guest(Look.USUAL)) {
        first.page().navigate(link.toString());
        first.page().locator("form.card button.main").click();
        first.page().waitForURL(at("/"));
        session = first.context().storageState();
      }
    }
    return chromium.guest(Look.USUAL, session);
  }

  /** Where the console is, without a slash at its end. */
  public String origin() {
    return "http://" + link.getAuthority();
  }

  /** The address of a page. */
  public String at(String path) {
    return link.resolve(path).toString();
  }

  @Override
  public void close() {
    end.countDown();
    run.join();
  }
}
