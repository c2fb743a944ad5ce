package org.mailtrail.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
  @TempDir private Path folder = Path.of("");

  private static Clock in(Duration later) {
    return Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
  }

  private static SSLContext trusting(Path file, Clock clock) {
    return new Trusts().alsoIn(file, clock);
  }

  private static void assertRefused(Path file, Clock clock, String why) {
    assertThatThrownBy(() -> trusting(file, clock))
        .isInstanceOf(UntrustworthyFile.class)
        .hasMessageContaining(why);
  }

  /** Of a server on this machine, for thirty days. */
  private static HeldCertificate ofThisMachine() {
    return new HeldCertificate.Builder()
        .addSubjectAlternativeName("localhost")
        .duration(30, TimeUnit.DAYS)
        .build();
  }

  private static HttpsServer serving(HeldCertificate held) throws IOException {
    SSLContext own = new HandshakeCertificates.Builder().heldCertificate(held).build().sslContext();
    HttpsServer server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(own));
    server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
    return server;
  }

  private Path written(String name, HeldCertificate held) throws IOException {
    return Files.writeString(folder.resolve(name), held.certificatePem());
  }

  @Test
  void a_certificate_out_of_its_time_is_refused_with_the_time() throws IOException {
    Path file = written("server.pem", ofThisMachine());

    trusting(file, Clock.systemUTC());
    assertRefused(file, in(Duration.ofDays(40)), "which expired at ");
    assertRefused(file, in(Duration.ofDays(-40)), "which is not valid before ");
  }

  /** Java believes a certificate that is itself trusted, however old it is. */
  @Test
  void a_certificate_that_expires_while_the_program_runs_is_believed_no_longer()
      throws IOException {
    HeldCertificate held = ofThisMachine();
    Path file = written("server.pem", held);
    PlayedClock clock = new PlayedClock(Instant.now());
    SSLContext context = trusting(file, clock);
    SSLContext same = trusting(file, Clock.systemUTC());
    HttpsServer server = serving(held);
    try {
      URI address = URI.create("https://localhost:" + server.getAddress().getPort());

      assertThat(ask(address, same)).isEqualTo(204);
      clock.forward(Duration.ofDays(40));
      assertThatThrownBy(() -> ask(address, context))
          .hasCauseInstanceOf(SSLException.class)
          .hasStackTraceContaining("CertificateExpiredException");
    } finally {
      server.stop(0);
    }
  }

  private static int ask(URI address, SSLContext context) {
    try {
      return HttpClient.newBuilder()
          .sslContext(context)
          .build()
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void a_file_without_a_certificate_is_refused() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    assertRefused(empty, Clock.systemUTC(), "without a certificate");
    Path other = Files.writeString(folder.resolve("other.pem"), "-----BEGIN PRIVATE KEY-----\n");
    assertRefused(other, Clock.systemUTC(), "Write the path of a PEM file");
    assertRefused(folder.resolve("none.pem"), Clock.systemUTC(), "names no readable file");
  }

  @Test
  void a_certificate_that_somebody_else_vouches_for_is_refused() throws IOException {
    HeldCertificate authority =
        new HeldCertificate.Builder().commonName("CA").certificateAuthority(0).build();
    HeldCertificate leaf =
        new HeldCertificate.Builder()
            .commonName("mail.contoso.example")
            .signedBy(authority)
            .build();

    trusting(written("ca.pem", authority), Clock.systemUTC());
    assertRefused(
        written("leaf.pem", leaf), Clock.systemUTC(), "no authority's and not self-signed");
  }
}
