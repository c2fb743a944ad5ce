package org.mailtrail.guarded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that look at the address at the moment in which they connect to it: whatever was looked
 * up before, and addresses that stand in the address as numbers, which nobody looks up.
 */
final class CheckedSockets extends SocketFactory {
  private final Border border;

  CheckedSockets(Border border) {
    this.border = border;
  }

  @Override
  public Socket createSocket() {
    return new CheckedSocket(border);
  }

  /** OkHttp connects by itself. */
  private static IOException unasked() {
    return new IOException("sockets are made unconnected here");
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw unasked();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw unasked();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw unasked();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw unasked();
  }

  /** Of the platform, but for the look. */
  private static final class CheckedSocket extends Socket {
    private final Border border;

    CheckedSocket(Border border) {
      this.border = border;
    }

    @Override
    public void connect(SocketAddress server, int timeout) throws IOException {
      boolean isOpen =
          server instanceof InetSocketAddress known
              && !known.isUnresolved()
              && border.isOpen(known.getPort())
              && border.isOpen(known.getAddress());
      if (!isOpen) {
        throw new ClosedBorder();
      }
      super.connect(server, timeout);
    }
  }
}
