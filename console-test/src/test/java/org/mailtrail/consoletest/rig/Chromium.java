package org.mailtrail.consoletest.rig;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One Chromium for all tests of a process, without a screen. */
public final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final ForeignHosts foreign = new ForeignHosts();
  private final Playwright playwright;
  private final Browser browser;

  Chromium(Path binary) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    List<String> flags = new ArrayList<>(FLAGS);
    flags.add("--proxy-server=" + foreign.address());
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(binary).setArgs(flags));
  }

  /** The browser of this machine; {@code mailtrail.browser} names another. */
  static Optional<Path> installed() {
    return Stream.of(
            System.getProperty("mailtrail.browser", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Somebody who sits down before it: cookies and looks of their own. */
  public Guest guest(Look look) {
    return new Guest(browser.newContext(look.options()), foreign);
  }

  /** The same, who is who another guest is. */
  public Guest guest(Look look, String storageState) {
    return new Guest(browser.newContext(look.options().setStorageState(storageState)), foreign);
  }

  /** The same, whose browser runs no scripts; not even ours, that tell what ran. */
  public BrowserContext withoutScripts(String storageState) {
    return browser.newContext(
        Look.USUAL.options().setStorageState(storageState).setJavaScriptEnabled(false));
  }

  /** What was asked of other hosts. */
  public ForeignHosts foreign() {
    return foreign;
  }

  @Override
  public void close() throws IOException {
    browser.close();
    playwright.close();
    foreign.close();
  }
}
