package org.mailtrail.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server that takes webhooks, and answers as it is told. */
final class Receiver implements AutoCloseable {
  private static final int OK = 200;

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Manner manner = Receiver::plainly;

  Receiver() {
    this("http", plain());
  }

  private Receiver(String scheme, HttpServer server) {
    this.scheme = scheme;
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private static HttpServer plain() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The same with a certificate of its own. */
  static Receiver overHttps() {
    try {
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(OwnCertificate.context()));
      return new Receiver("https", server);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Trusts it. */
  static SSLContext trust() {
    return OwnCertificate.context();
  }

  /** Does not. */
  static SSLContext javasTrust() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Java trusts somebody", impossible);
    }
  }

  /** How it answers. */
  private interface Manner {
    void answer(Receiver receiver, HttpExchange exchange) throws IOException;
  }

  /**
   * What came.
   *
   * @param path where
   * @param headers its fields
   * @param body what it said
   */
  record Request(String path, Map<String, List<String>> headers, String body) {}

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        new Request(
            exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
    manner.answer(this, exchange);
  }

  private static void plainly(Receiver receiver, HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(receiver.nextAnswer(), -1);
    exchange.close();
  }

  private synchronized int nextAnswer() {
    if (answers.isEmpty()) {
      return OK;
    }
    return answers.size() == 1 ? answers.peek() : answers.poll();
  }

  /** From now on it answers with these, and then with the last. */
  synchronized void answer(int... statuses) {
    for (int status : statuses) {
      answers.add(status);
    }
  }

  void beSilent() {
    manner =
        (receiver, exchange) -> {
          try {
            closed.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
        };
  }

  void redirectTo(String path) {
    manner =
        (receiver, exchange) -> {
          exchange.getResponseHeaders().add("Location", path);
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        };
  }

  /** This status, and a field by which some clients ask once more by themselves. */
  void retryAtOnce(int status) {
    manner =
        (receiver, exchange) -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        };
  }

  void answerWithoutEnd() {
    manner =
        (receiver, exchange) -> {
          exchange.sendResponseHeaders(OK, 0);
          byte[] some = new byte[10_000];
          try (OutputStream out = exchange.getResponseBody()) {
            while (closed.getCount() > 0) {
              out.write(some);
            }
          }
        };
  }

  List<Request> requests() {
    return requests;
  }

  List<String> bodies() {
    return requests.stream().map(Request::body).toList();
  }

  List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  List<String> ids() {
    return requests.stream().map(request -> request.headers().get("Webhook-id").get(0)).toList();
  }

  URI address(String path) {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
