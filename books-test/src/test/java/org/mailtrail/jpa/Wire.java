package org.mailtrail.jpa;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A cable to PostgreSQL that can be cut, and that counts round trips: each Sync or Query message
 * makes the server answer, and the driver waits for that (PostgreSQL, Frontend/Backend Protocol).
 */
final class Wire implements AutoCloseable {
  private static final int UNENCRYPTED_LENGTH = 8;

  private final ServerSocket front;
  private final int backPort;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicLong roundTrips = new AtomicLong();
  private volatile boolean cut;

  Wire(int backPort) {
    this.backPort = backPort;
    try {
      this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException("no port is free", broken);
    }
    thread(this::accept);
  }

  int port() {
    return front.getLocalPort();
  }

  long roundTrips() {
    return roundTrips.get();
  }

  /** Breaks all connections, and refuses new ones. */
  void cut() {
    cut = true;
    sockets.forEach(Wire::closeQuietly);
  }

  void mend() {
    cut = false;
  }

  @Override
  public void close() {
    cut();
    closeQuietly(front);
  }

  private void accept() {
    while (!front.isClosed()) {
      try {
        Socket client = front.accept();
        if (cut) {
          client.close();
        } else {
          connect(client);
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), backPort);
    sockets.add(client);
    sockets.add(server);
    if (cut) { // while this one was made
      cut();
      return;
    }
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    thread(() -> carry(client, server, this::requests));
    thread(() -> carry(server, client, (in, out) -> in.transferTo(out)));
  }

  private void carry(Socket from, Socket to, Direction direction) {
    try (from;
        to) {
      direction.carry(new DataInputStream(from.getInputStream()), to.getOutputStream());
    } catch (IOException ended) {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private void requests(DataInputStream in, OutputStream out) throws IOException {
    int length;
    do { // what comes before the start-up message asks for encryption, in eight bytes
      length = in.readInt();
      forward(in, out, new byte[length], length, 0);
    } while (length == UNENCRYPTED_LENGTH);
    while (true) {
      byte type = in.readByte();
      length = in.readInt();
      if (type == 'S' || type == 'Q') {
        roundTrips.incrementAndGet();
      }
      byte[] message = new byte[1 + length];
      message[0] = type;
      forward(in, out, message, length, 1);
    }
  }

  private static void forward(
      DataInputStream in, OutputStream out, byte[] message, int length, int lengthAt)
      throws IOException {
    ByteBuffer.wrap(message).putInt(lengthAt, length);
    int bodyAt = lengthAt + Integer.BYTES;
    in.readFully(message, bodyAt, message.length - bodyAt);
    out.write(message);
    out.flush();
  }

  private static void closeQuietly(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception alreadyBroken) {
      throw new IllegalStateException("a socket does not close", alreadyBroken);
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Direction {
    void carry(DataInputStream in, OutputStream out) throws IOException;
  }
}
