package org.mailtrail.webserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.identity.Secret;

class WebServerTest {
  private static final String TOKEN = "a-token-for-elsewhere";
  private static final int PATIENCE_MILLIS = 30_000;

  private final Door door = new Door(Set.of("mail.contoso.example"), () -> Secret.of(TOKEN));
  private final List<Socket> sockets = new ArrayList<>();
  private WebServer web;

  @BeforeEach
  void begin() throws IOException {
    web = WebServer.listening(loopback(), door, this::answer);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private CompletableFuture<ServedPage> answer(ServedRequest visit) throws IOException {
    if (visit.path().equals("/last")) {
      return last();
    }
    if (visit.path().equals("/broken")) {
      throw new IllegalStateException("a fault with a secret in it");
    }
    return CompletableFuture.completedFuture(
        door.refusal(visit)
            .orElse(
                ServedPage.text(
                    200,
                    visit.method() + " " + new String(visit.body(5), StandardCharsets.UTF_8))));
  }

  /** Given when the server is being closed already, and takes nobody in any more. */
  private CompletableFuture<ServedPage> last() {
    int port = web.address().getPort();
    CompletableFuture<ServedPage> page = new CompletableFuture<>();
    Thread closing = new Thread(web::close);
    Thread giving =
        new Thread(
            () -> {
              await().atMost(Duration.ofSeconds(60)).until(() -> takesNobodyIn(port));
              page.complete(ServedPage.text(200, "the last page"));
            });
    closing.start();
    giving.start();
    return page;
  }

  private static boolean takesNobodyIn(int port) {
    try (Socket late = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return !late.isConnected();
    } catch (IOException refused) {
      return true;
    }
  }

  @AfterEach
  void end() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    web.close();
  }

  private Socket open(String begun) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.address().getPort());
    sockets.add(socket);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  private String ask(String request) throws IOException {
    return new String(open(request).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private String get(String path, String... headers) throws IOException {
    return ask("GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
  }

  @Test
  void a_request_is_answered_and_nothing_tells_of_the_product() throws IOException {
    assertThat(get("/", "Host: localhost"))
        .startsWith("HTTP/1.1 200")
        .contains("Connection: close", "Cache-Control: no-store", "nosniff", "GET ")
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("Server:");
  }

  @Test
  void who_asked_before_it_was_closed_is_answered() throws IOException {
    assertThat(get("/last", "Host: localhost")).endsWith("the last page\n");
  }

  @Test
  void half_open_requests_keep_nobody_out() throws IOException {
    for (int i = 0; i < 100; i++) {
      open(i % 2 == 0 ? "" : "GET / HTTP/1.1\r\nHost: loc");
    }
    assertThat(get("/", "Host: localhost")).startsWith("HTTP/1.1 200");
  }

  @Test
  void bodies_that_never_end_keep_nobody_out() throws IOException {
    for (int i = 0; i < 8; i++) {
      open("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nabc");
    }
    assertThat(get("/", "Host: localhost")).startsWith("HTTP/1.1 200");
  }

  @Test
  void who_writes_a_byte_now_and_then_is_cut_off() throws IOException {
    web.close();
    web = WebServer.listening(loopback(), door, this::answer, Duration.ofSeconds(1));
    Socket slow = open("GET / HTTP/1.1\r\nX: ");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              try {
                slow.getOutputStream().write('x');
                return false;
              } catch (IOException cut) {
                return true;
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost",
        "Host: LOCALHOST:8025",
        "Host: 127.0.0.1:8025",
        "Host: [::1]:8025",
        "Host: mail.contoso.example",
        "Host: Mail.Contoso.Example:443"
      })
  void a_known_host_is_served(String host) throws IOException {
    assertThat(get("/", host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost.evil.example",
        "Host: evil.example:8025",
        "Host: 127.0.0.1.evil.example",
        "Host: 192.0.2.7",
        "Host: 127.0.0.1@evil.example",
        "Host: "
      })
  void a_strange_host_is_refused(String host) throws IOException {
    assertThat(get("/", host)).matches("(?s)HTTP/1.1 4(21|00) .*");
  }

  @Test
  void a_host_in_the_request_s_own_line_counts_too() throws IOException {
    assertThat(ask("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .matches("(?s)HTTP/1.1 4(21|00) .*");
  }

  @Test
  void who_forwards_for_others_shows_the_token() throws IOException {
    assertThat(get("/", "Host: localhost", "X-Forwarded-For: 192.0.2.7"))
        .startsWith("HTTP/1.1 401")
        .contains("WWW-Authenticate: Bearer", "mailtrail.http.token")
        .doesNotContain(TOKEN);
    assertThat(get("/", "Host: localhost", "Forwarded: for=192.0.2.7", "Authorization: Bearer no"))
        .startsWith("HTTP/1.1 401");
    assertThat(
            get(
                "/",
                "Host: localhost",
                "X-Forwarded-For: 192.0.2.7",
                "Authorization: Bearer " + TOKEN))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void a_blank_token_opens_nothing() throws IOException {
    Door shut = new Door(Set.of(), () -> Secret.of(""));
    try (WebServer other =
        WebServer.listening(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            shut,
            visit ->
                CompletableFuture.completedFuture(
                    shut.refusal(visit).orElse(ServedPage.text(200, ""))))) {
      try (Socket socket =
          new Socket(InetAddress.getLoopbackAddress(), other.address().getPort())) {
        socket
            .getOutputStream()
            .write(
                "GET / HTTP/1.1\r\nHost: localhost\r\nForwarded: for=x\r\nAuthorization: Bearer \r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 401");
      }
    }
  }

  @Test
  void faults_and_nonsense_are_told_without_a_stack() throws IOException {
    assertThat(get("/broken", "Host: localhost"))
        .startsWith("HTTP/1.1 500")
        .doesNotContain("secret", "Exception", "at org");
    assertThat(ask("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("Exception", "<");
    assertThat(get("/", "Host: localhost", "X: " + "x".repeat(20_000)))
        .startsWith("HTTP/1.1 431")
        .doesNotContain("Exception", "<");
    assertThat(ask("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .doesNotContain("Exception", "<");
  }

  @Test
  void a_head_has_no_body_and_a_body_is_read_no_further_than_wanted() throws IOException {
    assertThat(ask("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 200")
        .endsWith("\r\n\r\n");
    assertThat(ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n123456789"))
        .endsWith("POST 12345\n");
  }
}
