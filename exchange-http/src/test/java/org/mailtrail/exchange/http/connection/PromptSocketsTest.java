package org.mailtrail.exchange.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.mailtrail.exchange.http.Line;
import org.mailtrail.exchange.http.Network;

class PromptSocketsTest {
  private final SocketFactory sockets = new PromptSockets();

  @Test
  void however_a_socket_is_made_it_sends_at_once() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 5, here)) {
      int port = server.getLocalPort();
      List<Socket> made =
          List.of(
              sockets.createSocket(),
              sockets.createSocket(here, port),
              sockets.createSocket(here, port, here, 0),
              sockets.createSocket(here.getHostAddress(), port),
              sockets.createSocket(here.getHostAddress(), port, here, 0));
      for (Socket socket : made) {
        try (socket) {
          assertThat(socket.getTcpNoDelay()).isTrue();
        }
      }
      assertThat(made).filteredOn(socket -> socket.getPort() == port).hasSize(4);
    }
  }

  @Test
  void the_client_that_talks_to_graph_uses_them() {
    assertThat(Line.own(Network.standard()).http().socketFactory())
        .isInstanceOf(PromptSockets.class);
  }
}
