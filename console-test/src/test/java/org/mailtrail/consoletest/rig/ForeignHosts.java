package org.mailtrail.consoletest.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

  /** The browser opens spare connections beside what it does of its own accord. */
  private static final Duration BESIDE = Duration.ofSeconds(5);

  private static final String CONNECTED = "(connected)";

  private final ServerSocket socket;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  /** The first line of a request, or that somebody connected and asked for nothing. */
  private record Heard(String line, long nanos) {
    boolean isBrowsersOwn() {
      return BROWSERS_OWN.matcher(line).find();
    }

    boolean isBeside(Heard other) {
      return Math.abs(nanos - other.nanos) < BESIDE.toNanos();
    }
  }

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
    heard.add(new Heard(line == null ? CONNECTED : line, System.nanoTime()));
    one.getOutputStream()
        .write("HTTP/1.1 403 No\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** How often somebody came so far. */
  int count() {
    return heard.size();
  }

  /**
   * The first line of every request to another host, but for the browser's own and connections
   * beside these.
   *
   * @param from how many to leave out, as {@link #count} told
   */
  public List<String> asked(int from) {
    List<Heard> own = heard.stream().filter(Heard::isBrowsersOwn).toList();
    return heard.stream()
        .skip(from)
        .filter(one -> !one.isBrowsersOwn())
        .filter(one -> !one.line().equals(CONNECTED) || own.stream().noneMatch(one::isBeside))
        .map(Heard::line)
        .toList();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
