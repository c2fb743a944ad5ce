package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.http.ConnectProxy;

class GraphConnectionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://graph.microsoft.com",
        "https://graph.microsoft.com/beta",
        "https://graph.microsoft.com/v1.0/",
        "https://graph.microsoft.com/v1.0?x=y",
        "https://me@graph.microsoft.com/v1.0",
        "http://graph.microsoft.com/v1.0",
        "http://127.0.0.1.evil.example/v1.0",
        "ftp://localhost/v1.0",
        "mailto:graph/v1.0"
      })
  void refuses_an_address_to_which_no_token_may_go(String address) {
    Network network = Network.standard().allowingPlainHttp();

    assertThatThrownBy(() -> new GraphConnection(URI.create(address), "a@b.example", network))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("mailtrail.mailbox.<name>.endpoint");
  }

  @Test
  void refuses_plain_http_unless_it_is_allowed_and_on_this_machine() {
    URI local = URI.create("http://127.0.0.1:8080/v1.0");

    assertThatThrownBy(() -> new GraphConnection(local, "a@b.example", Network.standard()))
        .isInstanceOf(SetupException.class);
    assertThat(new GraphConnection(local, "a@b", Network.standard().allowingPlainHttp()).mailbox())
        .isEqualTo("a@b");
  }

  @Test
  void needs_a_mailbox_and_three_folders() {
    assertThatThrownBy(
            () -> new GraphConnection(GraphConnection.WORLDWIDE, " ", Network.standard()))
        .isInstanceOf(SetupException.class);
    assertThatThrownBy(() -> new MailboxFolders("Inbox", "Kept", "inbox "))
        .isInstanceOf(SetupException.class);
  }

  @Test
  void does_not_believe_a_certificate_that_nobody_vouches_for() {
    try (Office office = Office.overTls();
        GraphAdapters distrustful =
            GraphAdapters.connect(
                new GraphConnection(
                    office.exchange.graphAddress(), Office.MAILBOX, Network.standard()),
                claims -> Secret.of("token-1"),
                office.clock,
                office::pause)) {
      assertThatThrownBy(distrustful.intake(MailboxFolders.standard())::prepare)
          .isInstanceOf(ExchangeException.class)
          .hasMessageContaining("certificate")
          .satisfies(
              broken ->
                  assertThat(((ExchangeException) broken).remedy())
                      .contains("mailtrail.mailbox.<name>.trust"));
      assertThatThrownBy(distrustful::serverTime)
          .isInstanceOfSatisfying(
              ExchangeException.class,
              broken -> assertThat(broken.remedy()).contains("mailtrail.mailbox.<name>.trust"))
          .hasMessageContaining("certificate");
      assertThat(office.pauses).isEmpty();
      assertThat(office.exchange.graphTraffic().roundTrips()).isZero();
    }
  }

  @Test
  void through_a_proxy_which_sees_no_token() {
    try (Office office = Office.overTls();
        ConnectProxy proxy = new ConnectProxy();
        GraphAdapters behind =
            GraphAdapters.connect(
                new GraphConnection(
                    office.exchange.graphAddress(), Office.MAILBOX, behind(proxy, office)),
                claims -> Secret.of("token-1"),
                office.clock,
                office::pause)) {
      assertThat(behind.intake(MailboxFolders.standard()).prepare().archive()).isEqualTo("Archive");

      String server = office.exchange.graphAddress().getAuthority();
      assertThat(proxy.asked())
          .isNotEmpty()
          .allMatch(line -> line.equals("CONNECT " + server + " HTTP/1.1"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void names_a_proxy_that_wants_a_sign_in(boolean isOverTls) throws IOException {
    try (Office office = isOverTls ? Office.overTls() : Office.overHttp();
        SternProxy proxy = new SternProxy();
        GraphAdapters behind =
            GraphAdapters.connect(
                new GraphConnection(
                    office.exchange.graphAddress(),
                    Office.MAILBOX,
                    behind(proxy.address(), office).allowingPlainHttp()),
                claims -> Secret.of("token-1"),
                office.clock,
                office::pause)) {
      assertThatThrownBy(behind.intake(MailboxFolders.standard())::prepare)
          .isInstanceOfSatisfying(
              ExchangeException.class, e -> assertThat(e.remedy()).contains("signs in to no proxy"))
          .hasMessageContaining("the proxy wants user and password (HTTP status 407)");
      assertThat(office.pauses).isEmpty();
    }
  }

  /** Answers every request with 407. */
  private static final class SternProxy implements AutoCloseable {
    private static final byte[] ANSWER =
        String.join(
                "\r\n",
                "HTTP/1.1 407 Proxy Authentication Required",
                "Proxy-Authenticate: Basic realm=\"x\"",
                "Content-Length: 0",
                "Connection: close",
                "",
                "")
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    private SternProxy() throws IOException {
      Thread thread = new Thread(this::listen, "stern-proxy");
      thread.setDaemon(true);
      thread.start();
    }

    private InetSocketAddress address() {
      return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
    }

    private void listen() {
      while (!door.isClosed()) {
        try (Socket client = door.accept()) {
          BufferedReader request =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
          while (!String.valueOf(request.readLine()).isEmpty()) {
            Thread.onSpinWait();
          }
          client.getOutputStream().write(ANSWER);
        } catch (IOException hungUp) {
          Thread.onSpinWait();
        }
      }
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }

  private static Network behind(ConnectProxy proxy, Office office) {
    return behind(proxy.address(), office);
  }

  private static Network behind(InetSocketAddress proxy, Office office) {
    Network standard = Network.standard();
    return new Network(
        office.exchange.trust(),
        Optional.of(proxy),
        standard.connectTimeout(),
        standard.answerTimeout(),
        standard.patience(),
        false);
  }
}
