package org.mailtrail.consoletest.rig;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the browser, with one page open; keeps what ran and what was asked for. */
public final class Guest implements AutoCloseable {
  private static final String CANARY =
      """
      for (const name of ["alert", "confirm", "prompt", "print", "open"])
        window[name] = (...args) => { canary(name + " " + location.href); };
      """;

  private final BrowserContext context;
  private final ForeignHosts hosts;
  private int before;
  private final List<String> ran = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final Page page;

  Guest(BrowserContext context, ForeignHosts hosts) {
    this.context = context;
    this.hosts = hosts;
    this.before = hosts.count();
    context.setDefaultTimeout(20_000);
    context.exposeBinding("canary", (source, args) -> ran.add(String.valueOf(args[0])));
    context.addInitScript(CANARY);
    context.onRequest(this::keep);
    page = context.newPage();
  }

  private void keep(Request request) {
    String host = URI.create(request.url().split("[?#]", 2)[0].replace(" ", "%20")).getHost();
    if (request.url().startsWith("http") && !"127.0.0.1".equals(host)) {
      asked.add(request.url());
    }
  }

  /** The page. */
  public Page page() {
    return page;
  }

  /** The browser's side of it. */
  public BrowserContext context() {
    return context;
  }

  /** What ran that came with a message. */
  public List<String> ran() {
    return List.copyOf(ran);
  }

  /** What the page wanted from other hosts, let through or not. */
  public List<String> wanted() {
    return List.copyOf(asked);
  }

  /** What left until now is no longer told: the proxy hears all guests. */
  public void forget() {
    before = hosts.count();
  }

  /** What really left for other hosts. */
  public List<String> left() {
    return hosts.asked(before);
  }

  @Override
  public void close() {
    context.close();
  }
}
