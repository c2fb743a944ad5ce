package org.mailtrail.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mailtrail.simulator.http.Certificate;

/** Listens over TLS, gives validation tokens back and keeps what it is told. */
final class Subscriber implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "validationToken=";

  private final HttpsServer server;
  private final List<JsonNode> told = Collections.synchronizedList(new ArrayList<>());

  Subscriber() {
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setHttpsConfigurator(new HttpsConfigurator(Certificate.ofThisProcess().serverContext()));
    server.createContext("/notices", this::take);
    server.createContext("/deaf", exchange -> answer(exchange, 404, "nobody"));
    server.start();
  }

  URI url(String path) {
    return URI.create("https://localhost:" + server.getAddress().getPort() + path);
  }

  /** Each notice of each letter, in order. */
  List<JsonNode> told() {
    return List.copyOf(told);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null && query.startsWith(TOKEN)) {
      String token = query.substring(TOKEN.length());
      answer(exchange, 200, URLDecoder.decode(token, StandardCharsets.UTF_8));
      return;
    }
    JSON.readTree(body).path("value").forEach(told::add);
    answer(exchange, 202, "");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
