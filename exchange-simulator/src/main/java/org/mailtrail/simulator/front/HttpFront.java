package org.mailtrail.simulator.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.faults.Faults;
import org.mailtrail.simulator.http.Certificate;
import org.mailtrail.simulator.http.Exchanged;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves endpoints on the loopback interface, with the faults that were ordered. */
public final class HttpFront implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);

  static {
    // without it a small response waits 40 ms for the acknowledgement of the one before
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final boolean secure;
  private final Faults faults;
  private final ExecutorService threads;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile Exchanged recorder = (request, response) -> {};

  /**
   * A server that listens but serves nothing yet.
   *
   * @param port the port, 0 for any that is free
   * @param tls the certificate; null for plain HTTP
   * @param faults the faults that it plays
   */
  public HttpFront(int port, @org.jspecify.annotations.Nullable Certificate tls, Faults faults) {
    this.faults = faults;
    this.secure = tls != null;
    this.threads = Executors.newFixedThreadPool(16, HttpFront::thread);
    this.server = server(port, tls);
    server.setExecutor(threads);
    server.start();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "exchange-simulator");
    thread.setDaemon(true);
    return thread;
  }

  private static HttpServer server(int port, @org.jspecify.annotations.Nullable Certificate tls) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      if (tls == null) {
        return HttpServer.create(address, 0);
      }
      HttpsServer https = HttpsServer.create(address, 0);
      https.setHttpsConfigurator(new HttpsConfigurator(tls.serverContext()));
      return https;
    } catch (IOException taken) {
      throw new UncheckedIOException("cannot listen on port " + port, taken);
    }
  }

  /** Serves everything below the path. */
  public void serve(String path, Endpoint endpoint) {
    server.createContext(path, exchange -> handle(exchange, endpoint));
  }

  /** Shows every exchange to the recorder from now on. */
  public void record(Exchanged exchanged) {
    recorder = exchanged;
  }

  /** Its address, without a path. */
  public String address() {
    return (secure ? "https" : "http") + "://localhost:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange, Endpoint endpoint) throws IOException {
    try {
      Request request = request(exchange);
      Fault fault = faults.onTheWire(request);
      if (fault.isSilent()) {
        beSilent();
      }
      send(exchange, answer(request, endpoint, fault), fault);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.error("the simulator failed at {}", exchange.getRequestURI(), broken);
      send(exchange, Response.of(500, "text/plain", "simulator: " + broken), Fault.NONE);
    } finally {
      exchange.close();
    }
  }

  private void beSilent() throws InterruptedException, IOException {
    end.await();
    throw new IOException("silent by order");
  }

  private Response answer(Request request, Endpoint endpoint, Fault fault) {
    Response response = endpoint.answer(request, fault);
    if (endpoint.isShown()) {
      recorder.seen(request.withoutCredentials(), response);
    }
    return response;
  }

  private static void send(HttpExchange exchange, Response response, Fault fault)
      throws IOException {
    if (fault.dropsConnection()) {
      throw new IOException("dropped by order");
    }
    response.headers().forEach(exchange.getResponseHeaders()::set);
    long length = response.content().length();
    exchange.sendResponseHeaders(response.status(), length == 0 ? -1 : length);
    if (length > 0) {
      write(exchange.getResponseBody(), response, fault.halvesBody());
    }
    if (fault.halvesBody()) {
      throw new IOException("cut by order");
    }
  }

  private static void write(OutputStream body, Response response, boolean isHalved)
      throws IOException {
    if (isHalved) {
      body.write(response.body(), 0, (int) (response.content().length() / 2));
    } else {
      response.content().writeTo(body);
    }
    body.flush();
  }

  private static Request request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(query == null ? "" : query),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  /** Decodes a query string. */
  public static Map<String, String> query(String raw) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        parameters.put(
            decode(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
