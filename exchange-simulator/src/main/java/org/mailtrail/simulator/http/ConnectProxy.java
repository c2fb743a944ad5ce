package org.mailtrail.simulator.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy as companies have between their servers and the Internet: it knows CONNECT (RFC 9110
 * §9.3.6) and nothing else, and sees what TLS lets it see. It finds every host on this machine,
 * whatever its name.
 */
public final class ConnectProxy implements AutoCloseable {
  private static final byte[] OPEN =
      "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] REFUSED =
      "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final List<Closeable> open = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "proxy");
            thread.setDaemon(true);
            return thread;
          });

  /** A proxy on a free port of this machine. */
  public ConnectProxy() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException refused) {
      throw new UncheckedIOException("no port is free", refused);
    }
    open.add(door);
    threads.execute(this::listen);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
  }

  /** The first lines of all requests so far. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String line = head(client.getInputStream());
      asked.add(line);
      if (!line.toUpperCase(Locale.ROOT).startsWith("CONNECT ")) {
        client.getOutputStream().write(REFUSED);
        return;
      }
      join(client, Integer.parseInt(line.replaceFirst("^\\S+ \\S*:(\\d+) .*", "$1")));
    } catch (IOException hungUp) {
      closeQuietly(client);
    }
  }

  private void join(Socket client, int port) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      open.add(server);
      client.getOutputStream().write(OPEN);
      threads.execute(() -> pump(server, client));
      client.getInputStream().transferTo(server.getOutputStream());
    }
  }

  private static void pump(Socket from, Socket to) {
    try (OutputStream out = to.getOutputStream()) {
      from.getInputStream().transferTo(out);
    } catch (IOException hungUp) {
      closeQuietly(to);
    }
  }

  /** Reads to the empty line; gives the first. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString().lines().findFirst().orElse("");
  }

  private static void closeQuietly(Closeable end) {
    try {
      end.close();
    } catch (IOException alreadyGone) {
      // the other side has hung up: nothing is left to close
    }
  }

  @Override
  public void close() {
    open.forEach(ConnectProxy::closeQuietly);
    threads.shutdown();
  }
}
