package org.mailtrail.cli.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others on this machine, and pages of the Web, may post what they like to the callback. */
class RedirectListenerTest {
  private static final URI PAGE = URI.create("https://login.example/authorize?x=1&state=s%2B1");

  private URI redirect = URI.create("http://localhost/");
  private RedirectListener listener;
  private CompletableFuture<Map<String, String>> waiting;

  @BeforeEach
  void begin() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      redirect = URI.create("http://localhost:" + free.getLocalPort() + "/signin");
    }
    listener = RedirectListener.at(redirect);
    waiting = CompletableFuture.supplyAsync(() -> posted(Duration.ofMinutes(2)));
  }

  @AfterEach
  void end() {
    listener.close();
  }

  private Map<String, String> posted(Duration patience) {
    try {
      return listener.posted(PAGE, patience);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private String ask(String head, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redirect.getPort())) {
      socket
          .getOutputStream()
          .write(
              (head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String post(String host, String body) throws IOException {
    return ask(
        "POST /signin HTTP/1.1\r\nHost: "
            + host
            + "\r\nContent-Type: application/x-www-form-urlencoded",
        body);
  }

  @Test
  void only_a_post_with_the_expected_state_ends_the_wait() throws Exception {
    assertThat(ask("GET /signin?state=s%2B1&code=x HTTP/1.1\r\nHost: localhost", ""))
        .startsWith("HTTP/1.1 405");
    assertThat(post("localhost", "code=x")).startsWith("HTTP/1.1 400");
    assertThat(post("localhost", "code=x&state=")).startsWith("HTTP/1.1 400");
    assertThat(post("localhost", "code=x&state=other")).startsWith("HTTP/1.1 400");
    assertThat(post("localhost", "error=access_denied")).startsWith("HTTP/1.1 400");
    assertThat(post("localhost", "%zz=%zz&state=%zz")).startsWith("HTTP/1.1 400");
    assertThat(post("evil.example", "code=x&state=s%2B1")).startsWith("HTTP/1.1 421");
    assertThat(ask("POST /other HTTP/1.1\r\nHost: localhost", "state=s%2B1"))
        .startsWith("HTTP/1.1 404");
    assertThat(waiting).isNotDone();

    assertThat(post("localhost", "code=right&state=s%2B1")).startsWith("HTTP/1.1 200");
    assertThat(waiting.get()).containsEntry("code", "right");
  }

  @Test
  void a_body_without_end_is_refused_and_the_wait_goes_on() throws Exception {
    assertThat(post("localhost", "x".repeat(200_000))).startsWith("HTTP/1.1 413");
    assertThat(waiting).isNotDone();

    assertThat(post("localhost", "code=right&state=s%2B1")).startsWith("HTTP/1.1 200");
    assertThat(waiting.get()).containsEntry("state", "s+1");
  }

  @Test
  void nobody_in_time_is_an_empty_form() throws Exception {
    assertThat(posted(Duration.ZERO)).isEmpty();
    assertThat(post("localhost", "code=right&state=s%2B1")).startsWith("HTTP/1.1 200");
    assertThat(waiting.get()).isNotEmpty();
  }
}
