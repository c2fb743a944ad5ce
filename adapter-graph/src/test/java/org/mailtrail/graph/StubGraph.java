package org.mailtrail.graph;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server that says what a test makes it say, and remembers what it was asked. */
final class StubGraph implements AutoCloseable {
  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  StubGraph(Function<Asked, Said> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/", exchange -> handle(exchange, answers));
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1.0");
  }

  private void handle(HttpExchange exchange, Function<Asked, Said> answers) throws IOException {
    try (exchange) {
      Asked request =
          new Asked(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              String.valueOf(exchange.getRequestHeaders().getFirst("Prefer")),
              String.valueOf(exchange.getRequestHeaders().getFirst("client-request-id")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      asked.add(request);
      Said said = answers.apply(request);
      said.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** What was asked. */
  record Asked(
      String line, String authorization, String prefer, String clientRequestId, String body) {}

  /** What is said. */
  record Said(int status, Map<String, String> headers, String body) {
    static Said json(String body) {
      return new Said(200, Map.of("Content-Type", "application/json"), body);
    }

    static Said error(int status, String code) {
      return new Said(
          status,
          Map.of("Content-Type", "application/json", "request-id", "r-1"),
          "{\"error\":{\"code\":\"" + code + "\",\"message\":\"as the test wants\"}}");
    }

    Said with(String header, String value) {
      Map<String, String> more = new java.util.HashMap<>(headers);
      more.put(header, value);
      return new Said(status, more, body);
    }
  }
}
