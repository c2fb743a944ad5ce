package org.mailtrail.pictures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A web server of a stranger, on this machine, that answers as badly as a test wants. */
final class PictureServer implements AutoCloseable {
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ServerSocket server;

  /** Writes an answer, head and all. */
  @FunctionalInterface
  interface Answer {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  /** One that listens at this address of the machine. */
  PictureServer(String address) {
    try {
      server = new ServerSocket(0, 50, InetAddress.getByName(address));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    begin(this::serve);
  }

  private static void begin(Runnable work) {
    Thread thread = new Thread(work, "picture-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        begin(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String path = String.valueOf(in.readLine()).split(" ")[1];
      Map<String, String> fields = new TreeMap<>();
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        String[] field = line.split(":", 2);
        fields.put(field[0].toLowerCase(Locale.ROOT), field[1].strip());
      }
      asked.add(fields);
      answers.getOrDefault(path, status("404 Not Found")).to(socket.getOutputStream());
      socket.shutdownOutput();
      socket.getInputStream().read();
    } catch (IOException gone) {
      return; // as clients do who have seen enough
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers like this at a new address. */
  String answering(Answer answer) {
    String path = "/" + answers.size();
    answers.put(path, answer);
    return at(server.getInetAddress().getHostAddress(), path);
  }

  /** The address of a path under this name. */
  String at(String host, String path) {
    return "http://" + host + ":" + server.getLocalPort() + path;
  }

  String serving(byte[] bytes, String type) {
    return answering(
        out -> {
          head(out, "200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length);
          out.write(bytes);
        });
  }

  String leadingTo(String address) {
    return answering(status("302 Found\r\nContent-Length: 0\r\nLocation: " + address));
  }

  /** Begins like this, and then says nothing more for as long as the server is there. */
  Answer falteringAfter(byte[] begin) {
    return out -> {
      head(out, "200 OK\r\nContent-Type: image/gif");
      out.write(begin);
      out.flush();
      end.await();
    };
  }

  static Answer status(String status) {
    return out -> head(out, status);
  }

  static void head(OutputStream out, String status) throws IOException {
    out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  int port() {
    return server.getLocalPort();
  }

  List<Map<String, String>> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    end.countDown();
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
