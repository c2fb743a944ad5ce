package org.mailtrail.bootstrap.command.setup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mailtrail.application.port.SetupException;

/** Waits on this machine for the form that the identity platform lets the browser post. */
final class RedirectListener implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LONGEST_FORM = 100_000;

  private final HttpServer server;
  private final BlockingQueue<Map<String, String>> forms = new LinkedBlockingQueue<>();

  private RedirectListener(HttpServer server, String path) {
    this.server = server;
    server.createContext(path.isEmpty() ? "/" : path, this::answer);
    server.start();
  }

  /**
   * Listens where the browser will come back to.
   *
   * @throws SetupException when that is not this machine, or the port is taken
   */
  static RedirectListener at(URI redirect) {
    if (!LOOPBACK.contains(redirect.getHost()) || redirect.getPort() < 0) {
      throw new SetupException(
          "redirect-url",
          "does not lead back to a port of this machine",
          "Set http://localhost:8400/signin, or sign in with a device code.");
    }
    try {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), redirect.getPort());
      return new RedirectListener(HttpServer.create(address, 0), redirect.getPath());
    } catch (IOException taken) {
      throw new SetupException(
          "redirect-url",
          "names a port that is taken, " + redirect.getPort(),
          "End what listens there, or set another port.");
    }
  }

  /** The fields of the form; empty when nobody came in time. */
  Map<String, String> posted(Instant until) throws InterruptedException {
    Duration patience = Duration.between(Clock.systemUTC().instant(), until);
    Map<String, String> form = forms.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return form == null ? Map.of() : form;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean isForm = exchange.getRequestMethod().equals("POST");
      if (isForm) {
        byte[] form = exchange.getRequestBody().readNBytes(LONGEST_FORM);
        forms.add(fields(new String(form, StandardCharsets.UTF_8)));
      }
      byte[] page =
          (isForm ? "Thank you; see the terminal for the result, and close this page.\n" : "\n")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(isForm ? 200 : 404, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(1);
  }
}
