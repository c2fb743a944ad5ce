package org.mailtrail.web.gate;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.mailtrail.web.approach.FormBody;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.tls.SecureConnections;

/** Serves routes over HTTP, within limits of time, size and number. */
public final class Server implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int KEPT_THREADS = 4;
  private static final int CONNECTIONS = 256;
  private static final int LONGEST_HEAD = 8_192;
  private static final long SILENCE_MILLIS = 20_000;

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Listens and serves from now on.
   *
   * @param secure speaks HTTPS; absent for plain HTTP
   * @throws io.javalin.util.JavalinBindException when nobody can listen there
   */
  public static Server listening(
      InetSocketAddress at, Optional<SecureConnections> secure, List<Route> routes, Gate gate) {
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, routes, gate);
              config.jetty.addConnector(
                  (server, http) -> connector(server, factories(secure, http), at));
            });
    javalin.start();
    return new Server(javalin);
  }

  private static ConnectionFactory[] factories(
      Optional<SecureConnections> secure, HttpConfiguration http) {
    return secure
        .map(connections -> connections.factories(http))
        .orElseGet(() -> List.of(new HttpConnectionFactory(http)))
        .toArray(ConnectionFactory[]::new);
  }

  private static void configure(JavalinConfig config, List<Route> routes, Gate gate) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = FormBody.LARGEST;
    // a page holds secrets beside what visitors wrote: compressed, its length tells of both
    config.http.compressionStrategy = CompressionStrategy.NONE;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, KEPT_THREADS);
    threads.setName("console");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.multipartConfig.maxFileSize(FormBody.LARGEST_FILES_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(FormBody.LARGEST_FILES_MB + 1L, SizeUnit.MB);
    config.jetty.modifyHttpConfiguration(Server::caution);
    routes.forEach(route -> serve(config, route, gate));
    OtherMethods.of(routes).forEach(other -> refuse(config, other, gate));
    config.routes.error(404, context -> missing(context, gate));
  }

  private static void caution(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LONGEST_HEAD);
    http.setIdleTimeout(SILENCE_MILLIS);
  }

  private static ServerConnector connector(
      org.eclipse.jetty.server.Server server, ConnectionFactory[] speaking, InetSocketAddress at) {
    ServerConnector connector = new ServerConnector(server, 1, 1, speaking);
    connector.setHost(at.getAddress().getHostAddress());
    connector.setPort(at.getPort());
    connector.setIdleTimeout(SILENCE_MILLIS);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setStopTimeout(0);
    return connector;
  }

  private static void serve(JavalinConfig config, Route route, Gate gate) {
    List<HandlerType> types =
        route.method() == Route.Method.GET
            ? List.of(HandlerType.GET, HandlerType.HEAD)
            : List.of(HandlerType.POST);
    types.forEach(
        type ->
            config.routes.addHttpHandler(
                type, route.path(), context -> gate.serve(route, context)));
  }

  private static void refuse(JavalinConfig config, OtherMethods other, Gate gate) {
    config.routes.addHttpHandler(
        other.type(),
        other.path(),
        context -> {
          context.header("Allow", other.allowed());
          gate.serve(other.route(), context);
        });
  }

  /** What no route has is shown to those who are signed in; others sign in first. */
  private static void missing(Context context, Gate gate) throws IOException {
    if (context.attribute(Gate.ANSWERED) == null) {
      Route nothing =
          Route.get(context.path(), Admission.VIEWER, visit -> NotThere.of(visit, context.path()));
      gate.serve(nothing, context);
    }
  }

  /** The port on which it listens. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
