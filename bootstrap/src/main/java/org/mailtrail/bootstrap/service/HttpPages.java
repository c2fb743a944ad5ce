package org.mailtrail.bootstrap.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.mailtrail.application.port.SetupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves pages, with the JDK's own server: a few pages need no framework. */
final class HttpPages implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpPages.class);
  private static final int THREADS = 4;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final HttpServer server;
  private final ExecutorService threads;

  private HttpPages(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Listens; answers nothing before it is told what to serve.
   *
   * @throws SetupException when nobody can listen there
   */
  static HttpPages listeningAt(InetSocketAddress address) {
    try {
      HttpServer server = HttpServer.create(address, 0);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS, HttpPages::thread);
      server.setExecutor(threads);
      return new HttpPages(server, threads);
    } catch (IOException taken) {
      throw new SetupException(
          "mailtrail.http.address",
          "cannot listen on " + address.getHostString() + ":" + address.getPort(),
          "Choose a free port, or write off.");
    }
  }

  /** Serves what the function finds by the path. */
  void serve(Function<String, Optional<Page>> site) {
    server.createContext("/", exchange -> answer(exchange, site));
    server.start();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "health");
    thread.setDaemon(true);
    return thread;
  }

  URI address() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getHostString() + ":" + address.getPort());
  }

  private static void answer(HttpExchange exchange, Function<String, Optional<Page>> site)
      throws IOException {
    try (exchange) {
      send(exchange, page(exchange, site));
    }
  }

  private static Page page(HttpExchange exchange, Function<String, Optional<Page>> site) {
    if (!READING.contains(exchange.getRequestMethod())) {
      return Page.text(405, "only GET and HEAD are served here\n");
    }
    try {
      return site.apply(exchange.getRequestURI().getPath())
          .orElseGet(() -> Page.text(404, "there is /health/live, /health/ready and /metrics\n"));
    } catch (RuntimeException fault) {
      LOG.error("a page cannot be made", fault);
      return Page.text(500, "this page cannot be made; the log says why\n");
    }
  }

  private static void send(HttpExchange exchange, Page page) throws IOException {
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", page.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(page.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(page.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  /** What is served. */
  record Page(int status, String type, String body) {
    static Page text(int status, String body) {
      return new Page(status, "text/plain; charset=utf-8", body);
    }
  }
}
