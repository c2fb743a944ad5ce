package org.mailtrail.cli.account;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.webserver.Door;
import org.mailtrail.webserver.ServedPage;
import org.mailtrail.webserver.ServedRequest;
import org.mailtrail.webserver.Site;
import org.mailtrail.webserver.WebServer;

/**
 * Waits on this machine for the form that the identity platform lets the browser post. Only the
 * form that carries the state of the sign-in which is waiting ends the wait; whatever else comes
 * gets an answer, and the wait goes on.
 */
final class RedirectListener implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LONGEST_FORM = 100_000;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String STATE = "state";

  private final WebServer web;
  private final Waiting waiting;

  private RedirectListener(WebServer web, Waiting waiting) {
    this.web = web;
    this.waiting = waiting;
  }

  /**
   * Listens where the browser will come back to.
   *
   * @throws SetupException when that is not this machine, or the port is taken
   */
  static RedirectListener at(URI redirect) {
    requireHere(redirect);
    Waiting waiting = new Waiting(redirect.getPath().isEmpty() ? "/" : redirect.getPath());
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), redirect.getPort());
    try {
      return new RedirectListener(
          WebServer.listening(address, Door.ofThisMachine(), waiting), waiting);
    } catch (IOException taken) {
      throw new SetupException(
          "redirect-url",
          "names a port that is taken, " + redirect.getPort(),
          "End what listens there, or set another port.");
    }
  }

  private static void requireHere(URI redirect) {
    if (!LOOPBACK.contains(redirect.getHost()) || redirect.getPort() < 0) {
      throw new SetupException(
          "redirect-url",
          "does not lead back to a port of this machine",
          "Set http://localhost:8400/signin, or sign in with a device code.");
    }
  }

  /**
   * The fields of the form; empty when nobody came in time.
   *
   * @param page the address at which the person signs in, which carries the state
   */
  Map<String, String> posted(URI page, Duration patience) throws InterruptedException {
    waiting.state = fields(Optional.ofNullable(page.getRawQuery()).orElse("")).get(STATE);
    try {
      return waiting.form.get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException nobody) {
      return Map.of();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("nothing but a form is waited for", impossible);
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

  /** What is no percent-encoding stays as it was written: it will match nothing. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException nonsense) {
      return text;
    }
  }

  @Override
  public void close() {
    web.close();
  }

  private static final class Waiting implements Site {
    private final String path;
    private final CompletableFuture<Map<String, String>> form = new CompletableFuture<>();
    private volatile @Nullable String state;

    Waiting(String path) {
      this.path = path;
    }

    @Override
    public CompletionStage<ServedPage> answer(ServedRequest visit) throws IOException {
      return CompletableFuture.completedFuture(page(visit));
    }

    private ServedPage page(ServedRequest visit) throws IOException {
      if (!visit.path().equals(path)) {
        return ServedPage.text(404, "There is nothing here.");
      }
      if (!visit.method().equals("POST") || !isForm(visit)) {
        return ServedPage.text(
            405, "This page waits for the answer to a sign-in, and for nothing else.");
      }
      byte[] body = visit.body(LONGEST_FORM + 1);
      if (body.length > LONGEST_FORM) {
        return ServedPage.text(413, "That is too long for the answer to a sign-in.");
      }
      return page(fields(new String(body, StandardCharsets.UTF_8)));
    }

    private ServedPage page(Map<String, String> fields) {
      if (!isExpected(fields.getOrDefault(STATE, ""))) {
        return ServedPage.text(
            400, "This is not the answer to the sign-in that is waiting. Open the address again.");
      }
      form.complete(fields);
      return ServedPage.text(
          200, "Thank you; see the terminal for the result, and close this page.");
    }

    private static boolean isForm(ServedRequest visit) {
      return visit.header("Content-Type").filter(type -> type.startsWith(FORM)).isPresent();
    }

    private boolean isExpected(String given) {
      String expected = state;
      return expected != null
          && !expected.isEmpty()
          && MessageDigest.isEqual(
              expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
  }
}
