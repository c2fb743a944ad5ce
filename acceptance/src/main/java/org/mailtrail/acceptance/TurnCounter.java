package org.mailtrail.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A cable between a client and a server on this machine that counts round trips: how often the
 * client speaks after the server did.
 */
public final class TurnCounter implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final ServerSocket front;
  private final int serverPort;
  private final AtomicLong turns = new AtomicLong();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  /** A cable to this port. */
  public TurnCounter(int serverPort) {
    this.serverPort = serverPort;
    try {
      this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException("no port is free", broken);
    }
    thread(this::accept);
  }

  /** The client's end. */
  public int port() {
    return front.getLocalPort();
  }

  /** The settings of a database, led over this cable where they name the server behind it. */
  public Map<String, String> between(Map<String, String> settings) {
    Map<String, String> over = new TreeMap<>(settings);
    over.replaceAll((key, value) -> value.replace(":" + serverPort + "/", ":" + port() + "/"));
    return over;
  }

  /** The round trips so far, over all connections. */
  public long turns() {
    return turns.get();
  }

  private void accept() {
    while (!front.isClosed()) {
      try {
        connect(front.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
    for (Socket socket : new Socket[] {client, server}) {
      socket.setTcpNoDelay(true);
      sockets.add(socket);
    }
    AtomicBoolean serverSpoke = new AtomicBoolean(true);
    thread(() -> carry(client, server, () -> count(serverSpoke)));
    thread(() -> carry(server, client, () -> serverSpoke.set(true)));
  }

  private void count(AtomicBoolean serverSpoke) {
    if (serverSpoke.getAndSet(false)) {
      turns.incrementAndGet();
    }
  }

  private static void carry(Socket from, Socket to, Runnable spoken) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        spoken.run();
        out.write(buffer, 0, read);
      }
    } catch (IOException ended) {
      Thread.currentThread().interrupt(); // one end hung up: so does the other
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "cable");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    front.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
