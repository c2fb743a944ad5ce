package org.mailtrail.consoletest.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * The proxy by which the browser would reach every host but this machine: it lets nothing through
 * and keeps what was asked for.
 */
public final class ForeignHosts implements AutoCloseable {
  /** What the browser does of its own accord, whatever it shows. */
  private static final Pattern BROWSERS_OWN =
      Pattern.compile("^\\S+ (?:http://)?[a-z0-9.-]+\\.(?:google|googleapis|gvt1)\\.com[:/]");

  private final ServerSocket socket;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** Listens from now on. */
  ForeignHosts() {
    try {
      socket = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    Thread thread = new Thread(this::listen, "foreign-hosts");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
        one.setSoTimeout(2_000);
        keep(one);
      } catch (IOException over) {
        // one that went away is no request; the next one is heard
      }
    }
  }

  private void keep(Socket one) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII))
            .readLine();
    if (line == null || !BROWSERS_OWN.matcher(line).find()) {
      asked.add(line == null ? "(connected)" : line);
    }
    one.getOutputStream()
        .write("HTTP/1.1 403 No\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** The first line of every request to another host so far. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
