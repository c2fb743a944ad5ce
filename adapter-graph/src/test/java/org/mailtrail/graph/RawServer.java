package org.mailtrail.graph;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.exchange.http.Network;

/** A server that writes its answers as slowly, and for as long, as a test wants. */
final class RawServer implements AutoCloseable {
  private static final String FOLDER = "{\"id\":\"F1\",\"displayName\":\"Inbox\"}";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Answers like this, once the folder was found. */
  RawServer(HttpHandler handler) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            if (exchange.getRequestURI().getPath().endsWith("/mailFolders/inbox")) {
              json(exchange, FOLDER);
            } else {
              handler.handle(exchange);
            }
          }
        });
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1.0");
  }

  /** The mailbox of this server. */
  GraphAdapters connect(Network network, Clock clock, org.mailtrail.exchange.http.Pause pause) {
    GraphConnection connection =
        new GraphConnection(address(), Office.MAILBOX, network.allowingPlainHttp());
    return GraphAdapters.connect(
        connection,
        claims -> org.mailtrail.application.port.identity.Secret.of("token"),
        clock,
        pause);
  }

  static void json(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Begins an answer whose length nobody knows. */
  static OutputStream begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  /** Writes the text again and again, until nobody listens. */
  static void endlessly(OutputStream out, String text) throws IOException {
    byte[] bytes = text.repeat(100).getBytes(StandardCharsets.UTF_8);
    while (true) {
      out.write(bytes);
    }
  }

  /** Writes a byte now and then, until nobody listens or the server is closed. */
  void dripping(OutputStream out) throws IOException {
    try {
      while (!closed.await(20, TimeUnit.MILLISECONDS)) {
        out.write(' ');
        out.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says nothing until the server is closed. */
  void silence() {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A message as Graph tells it, with so many recipients. */
  static String message(ItemId id, int recipients) {
    String recipient =
        "{\"emailAddress\":{\"name\":\"A long display name, as directories have them\","
            + "\"address\":\"someone.with.a.name@fabrikam.example\"}}";
    StringBuilder json = new StringBuilder(recipients * (recipient.length() + 1) + 200);
    json.append("{\"id\":\"").append(id.value()).append("\",\"internetMessageId\":\"<");
    json.append(id.value()).append("@fabrikam.example>\",");
    json.append("\"receivedDateTime\":\"2026-03-02T12:00:00Z\",\"toRecipients\":[");
    for (int i = 0; i < recipients; i++) {
      json.append(i == 0 ? "" : ",").append(recipient);
    }
    return json.append("]}").toString();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
