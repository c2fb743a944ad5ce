package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.web.approach.TrustedProxies;
import org.mailtrail.web.tls.CertificateFiles;
import org.mailtrail.web.tls.KeyRing;

/** The console with a certificate of its own, over real TLS. */
class SecureConsoleTest {
  @TempDir private static Path shared;
  private static KeyRing first;
  private static KeyRing second;

  @TempDir private Path folder;
  private Stage stage;

  @BeforeAll
  static void make() throws Exception {
    first = KeyRing.made(shared, "first", "EC");
    second = KeyRing.made(shared, "second", "RSA");
  }

  @BeforeEach
  void open() throws Exception {
    CertificateFiles files =
        first.writtenTo(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    stage = new Stage(Stage.reached(Optional.of(files), TrustedProxies.none()));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private Browser browser() throws Exception {
    return new Browser(stage.console.address(), KeyRing.trusting(first, second));
  }

  @Test
  void a_person_signs_in_over_https_and_nothing_of_it_travels_without() throws Exception {
    assertThat(stage.console.address()).hasScheme("https");
    Browser browser = browser();
    HttpResponse<String> asked = browser.get("/login");
    HttpResponse<String> entered =
        browser.post("/login", Map.of("name", "admin", "password", Stage.PASSWORD));

    assertThat(asked.headers().firstValue("strict-transport-security"))
        .contains("max-age=31536000");
    assertThat(asked.headers().allValues("set-cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("; Secure"));
    assertThat(entered.headers().allValues("set-cookie"))
        .anyMatch(cookie -> cookie.startsWith("__Host-mailtrail=") && cookie.contains("; Secure"));
    assertThat(browser.get("/users").statusCode()).isEqualTo(200);
    assertThat(browser.post("/users", Map.of("name", "anna", "role", "SALES")).body())
        .containsPattern("https://(localhost|127\\.0\\.0\\.1):\\d+/enter/");
    assertThat(browser.get("/mailboxes/main/assist?step=3").body()).contains("https://localhost:");
  }

  @Test
  void a_session_of_plain_http_is_none_here() throws Exception {
    Browser browser = browser().withCookie("mailtrail", stage.sessions.get(Role.ADMIN));

    assertThat(browser.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void tls_is_spoken_from_1_2_on() throws Exception {
    assertThat(spoken("TLSv1.2")).isEqualTo("TLSv1.2");
    assertThat(spoken("TLSv1.3")).isEqualTo("TLSv1.3");
    assertThat(answerTo(HELLO_OF_TLS_1_1)).as("alert: protocol version").endsWith("0246");
  }

  private String spoken(String protocol) throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            KeyRing.trusting(first)
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.setEnabledProtocols(new String[] {protocol});
      SSLSession session = socket.getSession();
      assertThat(session.getCipherSuite()).doesNotContain("_CBC_").doesNotContain("TLS_RSA_");
      return session.getProtocol();
    }
  }

  private int port() {
    return stage.console.address().getPort();
  }

  /** A record with a hello of this version, one suite, no compression. */
  private static final String HELLO_OF_TLS_1_1 =
      "160301002d01000029" + "0302" + "11".repeat(32) + "00" + "0002c014" + "0100";

  private String answerTo(String hello) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(HexFormat.of().parseHex(hello));
      return HexFormat.of().formatHex(socket.getInputStream().readNBytes(7));
    }
  }

  private String shown() throws Exception {
    SSLSession session = browser().get("/login").sslSession().orElseThrow();
    return ((X509Certificate) session.getPeerCertificates()[0]).getSubjectX500Principal().getName();
  }

  @Test
  void a_renewed_certificate_is_served_without_a_restart() throws Exception {
    assertThat(shown()).isEqualTo("CN=first");
    Files.writeString(folder.resolve("certificate.pem"), second.certificate());
    stage.clock.pass(Duration.ofMinutes(2));
    assertThat(shown()).as("the key is not there yet").isEqualTo("CN=first");

    Files.writeString(folder.resolve("key.pem"), second.key());
    assertThat(shown()).as("a minute has not passed").isEqualTo("CN=first");
    stage.clock.pass(Duration.ofMinutes(2));

    assertThat(shown()).isEqualTo("CN=second");
  }

  @Test
  void what_takes_its_place_and_cannot_be_served_leaves_the_one_before() throws Exception {
    Files.writeString(folder.resolve("certificate.pem"), "not a certificate");
    Files.delete(folder.resolve("key.pem"));
    stage.clock.pass(Duration.ofMinutes(2));

    assertThat(shown()).isEqualTo("CN=first");
  }
}
