package org.mailtrail.guarded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 127.0.0.1 is within the border here, and everything else is not. */
class GuardedHttpTest {
  private final Border border = address -> address.getHostAddress().equals("127.0.0.1");
  private final List<InetAddress> leads = new ArrayList<>();
  private ServerSocket outside;

  @BeforeEach
  void open() throws IOException {
    outside = new ServerSocket(0, 50, address("127.0.0.2"));
  }

  @AfterEach
  void close() throws IOException {
    outside.close();
  }

  private static InetAddress address(String number) throws UnknownHostException {
    return InetAddress.getByName(number);
  }

  private OkHttpClient client() {
    return GuardedHttp.within(border, name -> leads).callTimeout(Duration.ofSeconds(20)).build();
  }

  private void isKeptOut(String host) {
    Request request =
        new Request.Builder().url("http://" + host + ":" + outside.getLocalPort() + "/").build();
    assertThatThrownBy(() -> client().newCall(request).execute()).isInstanceOf(ClosedBorder.class);
  }

  /** One connection waits when somebody has made it. */
  private void nobodyCame() throws IOException {
    outside.setSoTimeout(1);
    assertThatThrownBy(outside::accept).isInstanceOf(IOException.class);
  }

  @Test
  void a_name_that_leads_out_among_others_is_not_followed_anywhere() throws IOException {
    leads.addAll(List.of(address("127.0.0.1"), address("127.0.0.2")));
    isKeptOut("both.example");
    nobodyCame();
  }

  @Test
  void numbers_that_nobody_looks_up_are_judged_by_the_socket() throws IOException {
    leads.add(address("127.0.0.1"));
    for (String host : List.of("127.0.0.2", "[::ffff:127.0.0.2]")) {
      isKeptOut(host);
    }
    nobodyCame();
  }

  @Test
  void javas_own_proxy_does_not_look_names_up_for_us() throws IOException {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        ProxySelector.of(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), outside.getLocalPort())));
    try {
      leads.add(address("127.0.0.2"));
      isKeptOut("inside.example");
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void a_socket_alone_keeps_to_the_border_too() throws IOException {
    try (Socket socket = GuardedHttp.sockets(border).createSocket()) {
      InetSocketAddress there = new InetSocketAddress("127.0.0.2", outside.getLocalPort());
      assertThatThrownBy(() -> socket.connect(there)).isInstanceOf(ClosedBorder.class);
      assertThatThrownBy(() -> socket.connect(there, 1_000)).isInstanceOf(ClosedBorder.class);
      assertThatThrownBy(
              () ->
                  socket.connect(
                      InetSocketAddress.createUnresolved("localhost", outside.getLocalPort())))
          .isInstanceOf(ClosedBorder.class);
    }
    nobodyCame();
  }

  @Test
  void what_is_within_is_reached() throws Exception {
    leads.add(address("127.0.0.1"));
    try (ServerSocket inside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> answer(inside));
      server.start();
      Request request =
          new Request.Builder().url("http://in.example:" + inside.getLocalPort() + "/").build();
      try (Response answer = client().newCall(request).execute()) {
        assertThat(answer.code()).isEqualTo(302);
      }
      server.join();
    }
  }

  /** A redirect, which is handed on. */
  private static void answer(ServerSocket inside) {
    try (Socket guest = inside.accept()) {
      guest
          .getOutputStream()
          .write(
              "HTTP/1.1 302 Go\r\nLocation: http://127.0.0.2/\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      guest.shutdownOutput();
      guest.getInputStream().readAllBytes();
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  @Test
  void of_this_machine_is_what_loops_back() throws IOException {
    assertThat(Border.thisMachine().isOpen(address("::1"))).isTrue();
    assertThat(Border.thisMachine().isOpen(address("127.0.0.9"))).isTrue();
    assertThat(Border.thisMachine().isOpen(address("10.0.0.1"))).isFalse();
    assertThat(Border.open().isOpen(address("10.0.0.1"))).isTrue();
  }
}
