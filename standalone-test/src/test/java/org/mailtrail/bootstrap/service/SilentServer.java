package org.mailtrail.bootstrap.service;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A server that lets everybody in and then says nothing; or says that an answer begins, and drips
 * it byte by byte without an end.
 */
public final class SilentServer implements AutoCloseable {
  private static final byte[] BEGINNING =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final long BETWEEN_DROPS_MILLIS = 200;

  private final ServerSocket server;
  private final boolean drips;
  private final Queue<Socket> visitors = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private SilentServer(boolean drips) throws IOException {
    this.drips = drips;
    this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  public static SilentServer silent() throws IOException {
    return new SilentServer(false);
  }

  public static SilentServer dripping() throws IOException {
    return new SilentServer(true);
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getLocalPort() + "/v1.0");
  }

  public int visitors() {
    return visitors.size();
  }

  private static void thread(Runnable task) {
    Thread thread = new Thread(task, "silent-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket visitor = server.accept();
        visitors.add(visitor);
        if (drips) {
          thread(() -> drip(visitor));
        }
      }
    } catch (IOException end) {
      closed.countDown();
    }
  }

  private void drip(Socket visitor) {
    try {
      OutputStream out = visitor.getOutputStream();
      out.write(BEGINNING);
      while (!closed.await(BETWEEN_DROPS_MILLIS, TimeUnit.MILLISECONDS)) {
        out.write(' ');
        out.flush();
      }
    } catch (IOException | InterruptedException gone) {
      // whoever listened has had enough
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket visitor : visitors) {
      visitor.close();
    }
  }
}
