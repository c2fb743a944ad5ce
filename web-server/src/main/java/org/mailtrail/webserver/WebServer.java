package org.mailtrail.webserver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a site with Jetty (ADR 0021). A connection carries one request and lives for ten seconds
 * at most, so that nobody who writes slowly, or not at all, keeps others out; until its request has
 * come it holds no thread.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int THREADS = 12;
  private static final int KEPT_THREADS = 3;
  private static final int CONNECTIONS = 256;
  private static final int LONGEST_HEAD = 8_192;
  private static final long SILENCE_MILLIS = 5_000;
  private static final long LAST_ANSWERS_MILLIS = 1_000;
  private static final Duration LIFE = Duration.ofSeconds(10);

  private final Server server;
  private final ServerConnector connector;
  private final InetSocketAddress wanted;

  private WebServer(InetSocketAddress at, Door door, Site site, Duration life) {
    this.wanted = at;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, KEPT_THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    this.server = new Server(threads);
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(cautious()));
    connector.setHost(at.getAddress().getHostAddress());
    connector.setPort(at.getPort());
    connector.setIdleTimeout(SILENCE_MILLIS);
    connector.addEventListener(new ShortLives(connector, life));
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setErrorHandler(new PlainErrors());
    server.setHandler(new GracefulHandler(new Answering(door, site)));
    server.setStopTimeout(LAST_ANSWERS_MILLIS);
  }

  /**
   * Listens and serves from now on.
   *
   * @throws IOException when nobody can listen there
   */
  public static WebServer listening(InetSocketAddress at, Door door, Site site) throws IOException {
    return listening(at, door, site, LIFE);
  }

  /** The same, of which connections live so long. */
  static WebServer listening(InetSocketAddress at, Door door, Site site, Duration life)
      throws IOException {
    WebServer web = new WebServer(at, door, site, life);
    try {
      web.server.start();
      return web;
    } catch (IOException taken) {
      web.close();
      throw taken;
    } catch (Exception broken) {
      web.close();
      throw new IllegalStateException("the HTTP server does not start", broken);
    }
  }

  private static HttpConfiguration cautious() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(LONGEST_HEAD);
    http.setIdleTimeout(SILENCE_MILLIS);
    http.setPersistentConnectionsEnabled(false);
    return http;
  }

  /** Where it is reached. */
  public URI address() {
    String host = wanted.getHostString();
    return URI.create(
        "http://"
            + (host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]")
            + ":"
            + connector.getLocalPort());
  }

  /** Answers that are on their way come to their end, within a second. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      LOG.warn("the HTTP server does not stop cleanly: {}", failure.toString());
    }
  }

  /** Ends connections, whatever they do. */
  private record ShortLives(ServerConnector connector, Duration life)
      implements Connection.Listener {
    @Override
    public void onOpened(Connection connection) {
      connector
          .getScheduler()
          .schedule(() -> connection.getEndPoint().close(), life.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static final class Answering extends Handler.Abstract {
    private final Door door;
    private final Site site;

    Answering(Door door, Site site) {
      this.door = door;
      this.site = site;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      page(new JettyVisit(request))
          .exceptionally(Answering::broken)
          .thenAccept(page -> send(page, request, response, callback));
      return true;
    }

    private CompletionStage<ServedPage> page(JettyVisit visit) {
      try {
        Optional<ServedPage> refused = door.refusal(visit.host(), visit.reached());
        return refused.isPresent()
            ? CompletableFuture.completedFuture(refused.get())
            : site.answer(visit);
      } catch (IOException | RuntimeException failure) {
        return CompletableFuture.failedFuture(failure);
      }
    }

    private static ServedPage broken(Throwable fault) {
      if (fault instanceof IOException gone) {
        LOG.debug("a visitor left before the request was whole: {}", gone.toString());
        return ServedPage.text(400, "The request did not come to its end.");
      }
      LOG.error("a page cannot be made", fault);
      return ServedPage.text(500, "This page cannot be made; the log says why.");
    }

    private static void send(
        ServedPage page, Request request, Response response, Callback callback) {
      byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
      response.setStatus(page.status());
      page.headers().forEach((name, value) -> response.getHeaders().put(name, value));
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.type());
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      response.getHeaders().put("Content-Security-Policy", "default-src 'none'");
      boolean isHead = request.getMethod().equals("HEAD");
      response.write(true, ByteBuffer.wrap(isHead ? new byte[0] : body), callback);
    }
  }
}
