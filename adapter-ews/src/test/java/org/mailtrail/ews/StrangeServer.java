package org.mailtrail.ews;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.exchange.http.Network;

/** A server that answers as no Exchange does. */
final class StrangeServer implements AutoCloseable {
  static final String HEAD =
      "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>";

  /** What it does with a request. */
  @FunctionalInterface
  interface Deed {
    void on(HttpExchange exchange, String request) throws IOException;
  }

  final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  final Office.PlayedClock clock = new Office.PlayedClock();
  final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  StrangeServer(Deed deed) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, deed));
    server.start();
  }

  private void handle(HttpExchange exchange, Deed deed) throws IOException {
    try {
      String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(request);
      entered.countDown();
      deed.on(exchange, request);
    } finally {
      exchange.close();
    }
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/EWS/Exchange.asmx");
  }

  EwsAccount job(Duration patience) {
    return EwsAccount.of(
        () -> new Credentials(Office.USER, Secret.of("a password")),
        clock,
        pause -> {
          pauses.add(pause);
          clock.pass(pause);
        });
  }

  /** An intake here. */
  MailIntake intake(Duration patience) {
    return intake(patience, Duration.ofSeconds(30));
  }

  /** An intake here, whose server may be silent for so long. */
  MailIntake intake(Duration patience, Duration silence) {
    Network standard = Network.standard();
    Network network =
        new Network(
            standard.trust(), standard.proxy(), standard.connectTimeout(), silence, patience, true);
    return EwsAdapters.connect(
            EwsConnection.sharedMailbox(address(), Office.MAILBOX, network), job(patience))
        .intake(EwsFolders.mailbox());
  }

  /** An answer with this status and these header fields as name, value, name, value. */
  static void answer(HttpExchange exchange, int status, String body, String... headers)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes); // also none: otherwise the connection is cut
  }

  /** Begins like an answer and then goes on with the same piece for ever. */
  void endlessly(HttpExchange exchange, String start, String piece, Duration every)
      throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    body.write(start.getBytes(StandardCharsets.UTF_8));
    byte[] again = piece.getBytes(StandardCharsets.UTF_8);
    try {
      while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        body.write(again);
        body.flush();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says nothing at all until the end of the test. */
  void silence() {
    try {
      closed.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  static String message(String operation, String content) {
    String name = operation + "Response";
    return HEAD
        + "<m:"
        + name
        + " xmlns:m=\"urn:m\" xmlns:t=\"urn:t\"><m:ResponseMessages><m:"
        + name
        + "Message ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode>"
        + content
        + "</m:"
        + name
        + "Message></m:ResponseMessages></m:"
        + name
        + "></s:Body></s:Envelope>";
  }

  /** Knows every folder, and lists items as the test wants it. */
  static void folders(HttpExchange exchange, String request, String listed) throws IOException {
    String folder =
        "<t:Folder><t:FolderId Id=\"f\"/><t:DisplayName>Archive</t:DisplayName></t:Folder>";
    if (request.contains("<m:FindItem")) {
      answer(exchange, 200, message("FindItem", listed));
    } else if (request.contains("<m:GetFolder")) {
      answer(exchange, 200, message("GetFolder", "<m:Folders>" + folder + "</m:Folders>"));
    } else {
      String all = folder + folder.replace("Archive", "Not Logged");
      answer(
          exchange,
          200,
          message(
              "FindFolder",
              "<m:RootFolder IncludesLastItemInRange=\"false\"><t:Folders>"
                  + all
                  + "</t:Folders></m:RootFolder>"));
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
