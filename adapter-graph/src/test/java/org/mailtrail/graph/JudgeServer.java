package org.mailtrail.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.awaitility.Awaitility;

/** An OAuth server that others have written (mock-oauth2-server), over TLS, in its own process. */
final class JudgeServer implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final Process process;
  private final URI address;
  private final SSLContext trust;

  private JudgeServer(Process process, URI address, SSLContext trust) {
    this.process = process;
    this.address = address;
    this.trust = trust;
  }

  static JudgeServer start(Path folder) throws IOException, GeneralSecurityException {
    Path keys = folder.resolve("keys.p12");
    HeldCertificate held =
        new HeldCertificate.Builder()
            .commonName("localhost")
            .addSubjectAlternativeName("localhost")
            .build();
    write(held, keys);
    Path configuration = folder.resolve("server.json");
    Files.writeString(configuration, configuration(keys));
    int port = freePort();
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            Path.of(System.getProperty("mailtrail.identity-judge"), "*").toString(),
            "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt");
    java.environment().put("SERVER_PORT", String.valueOf(port));
    java.environment().put("SERVER_HOSTNAME", "localhost");
    java.environment().put("JSON_CONFIG_PATH", configuration.toString());
    java.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
    JudgeServer server =
        new JudgeServer(java.start(), URI.create("https://localhost:" + port), trusting(held));
    server.awaitReady();
    return server;
  }

  URI address() {
    return address;
  }

  SSLContext trust() {
    return trust;
  }

  private void awaitReady() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new IllegalStateException("the server ended with " + process.exitValue());
              }
              return HttpClient.newBuilder()
                      .sslContext(trust)
                      .build()
                      .send(
                          HttpRequest.newBuilder(address.resolve("/isalive")).build(),
                          HttpResponse.BodyHandlers.discarding())
                      .statusCode()
                  == 200;
            });
  }

  private static String configuration(Path keys) {
    return "{\"interactiveLogin\":false,\"httpServer\":{\"type\":\"NettyWrapper\",\"ssl\":{"
        + "\"keystoreFile\":\""
        + keys
        + "\",\"keystoreType\":\"PKCS12\",\"keystorePassword\":\""
        + PASSWORD
        + "\",\"keyPassword\":\""
        + PASSWORD
        + "\"}}}";
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static void write(HeldCertificate held, Path file)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    Certificate[] chain = {held.certificate()};
    keys.setKeyEntry("judge", held.keyPair().getPrivate(), PASSWORD.toCharArray(), chain);
    try (OutputStream out = Files.newOutputStream(file)) {
      keys.store(out, PASSWORD.toCharArray());
    }
  }

  private static SSLContext trusting(HeldCertificate held) {
    return new HandshakeCertificates.Builder()
        .addTrustedCertificate(held.certificate())
        .build()
        .sslContext();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
