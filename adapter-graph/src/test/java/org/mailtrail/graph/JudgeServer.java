package org.mailtrail.graph;

import java.io.IOException;
import java.io.InputStream;
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
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
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
    makeKeys(keys);
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
        new JudgeServer(java.start(), URI.create("https://localhost:" + port), trust(keys));
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

  private static void makeKeys(Path keys) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "judge",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    if (keytool.onExit().join().exitValue() != 0) {
      throw new IOException("keytool failed");
    }
  }

  private static SSLContext trust(Path keys) throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      all.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("judge", all.getCertificate("judge"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
