package org.mailtrail.bootstrap.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** TLS before a console, as a reverse proxy has it; nobody is behind it at first. */
final class FrontDoor implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final HttpsServer server;
  private volatile Optional<URI> behind = Optional.empty();

  FrontDoor(SSLContext identity) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity));
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  /** From now on it leads there. */
  void leadTo(URI console) {
    behind = Optional.of(console);
  }

  URI address() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<URI> console = behind;
      if (console.isEmpty()) {
        exchange.sendResponseHeaders(502, -1);
        return;
      }
      HttpResponse<byte[]> answer = asked(console.get(), exchange);
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private HttpResponse<byte[]> asked(URI console, HttpExchange exchange) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(console.resolve(exchange.getRequestURI().toString()))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
