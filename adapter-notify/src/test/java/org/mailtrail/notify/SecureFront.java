package org.mailtrail.notify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server that speaks no TLS, with a certificate of its own: from the first
 * byte on, or after STARTTLS.
 */
final class SecureFront implements AutoCloseable {
  private final ServerSocket door;
  private final int behind;
  private final boolean startTls;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> inTheClear = new CopyOnWriteArrayList<>();

  SecureFront(int behind, boolean startTls) throws IOException {
    this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.behind = behind;
    this.startTls = startTls;
    threads.execute(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  /** What was sent before the line was secure. */
  List<String> inTheClear() {
    return List.copyOf(inTheClear);
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        threads.execute(() -> serve(guest));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket guest) {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      if (startTls) {
        line(server.getInputStream());
        agree(guest);
      }
      SSLSocket secure =
          (SSLSocket)
              OwnCertificate.context()
                  .getSocketFactory()
                  .createSocket(guest, "localhost", guest.getPort(), true);
      secure.setUseClientMode(false);
      threads.execute(() -> pipe(secure, server));
      pipe(server, secure);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void agree(Socket guest) throws IOException {
    say(guest, "220 front ESMTP");
    for (String word = ""; !word.equalsIgnoreCase("STARTTLS"); ) {
      word = line(guest.getInputStream());
      inTheClear.add(word);
      say(guest, word.startsWith("EHLO") ? "250-front\r\n250 STARTTLS" : "220 go ahead");
    }
  }

  private static void say(Socket to, String words) throws IOException {
    to.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Byte by byte: what follows belongs to the secure line. */
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.US_ASCII).strip();
  }

  private static void pipe(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.close();
    } catch (IOException gone) {
      // who has hung up hears nothing more
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
