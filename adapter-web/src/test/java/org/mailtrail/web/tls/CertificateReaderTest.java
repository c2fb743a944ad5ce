package org.mailtrail.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;

/** What cannot be served is refused by setting, file, reason and remedy. */
class CertificateReaderTest {
  @TempDir private static Path shared;
  private static KeyRing first;
  private static KeyRing second;

  @TempDir private Path folder;
  private Clock clock = Clock.systemUTC();

  @BeforeAll
  static void make() throws Exception {
    first = KeyRing.made(shared, "first", "EC");
    second = KeyRing.made(shared, "second", "RSA");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private ServedCertificate read(CertificateFiles files) {
    CertificateReader reader = new CertificateReader(files, clock);
    return reader.read(reader.content());
  }

  private static CertificateFiles files(Path certificate, Path key) {
    return new CertificateFiles(certificate, Optional.of(key), () -> Secret.of(""));
  }

  private static CertificateFiles file(Path both, String password) {
    return new CertificateFiles(both, Optional.empty(), () -> Secret.of(password));
  }

  private void assertRefused(CertificateFiles files, String setting, String... words) {
    assertThatThrownBy(() -> read(files))
        .isInstanceOfSatisfying(
            SetupException.class,
            refused -> {
              assertThat(refused.setting()).isEqualTo(setting);
              assertThat(refused.getMessage()).contains(words).doesNotContain(KeyRing.PASSWORD);
              assertThat(refused.remedy()).isNotBlank();
            });
  }

  @Test
  void pem_and_pkcs12_are_read() throws Exception {
    Path certificate = file("c.pem", second.certificate() + first.certificate());
    Path key = file("k.pem", second.key());
    Path both = file("both.pem", first.key() + first.certificate());

    assertThat(read(files(certificate, key)).chain()).hasSize(2);
    assertThat(read(file(both, "")).owner()).isEqualTo("CN=first");
    assertThat(read(file(second.pkcs12(), KeyRing.PASSWORD)).owner()).isEqualTo("CN=second");
  }

  @Test
  void a_certificate_out_of_its_time_is_refused_with_the_time() throws Exception {
    CertificateFiles files = file(file("both.pem", first.key() + first.certificate()), "");
    Instant now = Instant.now();

    clock = Clock.fixed(now.plus(Duration.ofDays(4_000)), ZoneOffset.UTC);
    assertRefused(files, CertificateFiles.CERTIFICATE, "CN=first, which expired at ");
    clock = Clock.fixed(now.minus(Duration.ofDays(4_000)), ZoneOffset.UTC);
    assertRefused(files, CertificateFiles.CERTIFICATE, "CN=first, which is not valid before ");
  }

  @Test
  void another_certificates_key_is_refused() throws Exception {
    Path certificate = file("c.pem", first.certificate());
    KeyRing third = KeyRing.made(folder, "third", "EC");

    assertRefused(
        files(certificate, file("k.pem", second.key())),
        CertificateFiles.KEY,
        "k.pem holds a key that does not belong to the certificate of CN=first");
    assertRefused(
        files(certificate, file("k.pem", third.key())), CertificateFiles.KEY, "does not belong");
  }

  @Test
  void a_key_that_cannot_be_used_is_refused_with_how_to_convert_it() throws Exception {
    Path certificate = file("c.pem", first.certificate());
    String key = first.key();

    assertRefused(
        files(certificate, file("k.pem", key.replace("PRIVATE KEY", "EC PRIVATE KEY"))),
        CertificateFiles.KEY,
        "older form (EC PRIVATE KEY)");
    assertRefused(
        files(certificate, file("k.pem", key.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"))),
        CertificateFiles.KEY,
        "wants a password");
    assertRefused(
        files(certificate, file("k.pem", key.replaceFirst("\n[^-]+\n", "\nAAAA\n"))),
        CertificateFiles.KEY,
        "it is none for EC");
    assertRefused(file(certificate, ""), CertificateFiles.CERTIFICATE, "c.pem holds no key");
  }

  @Test
  void files_that_are_something_else_are_refused() throws Exception {
    Path key = file("k.pem", first.key());

    assertRefused(
        files(folder.resolve("none.pem"), key), CertificateFiles.CERTIFICATE, "is not there");
    assertRefused(
        files(file("c.pem", first.certificate()), folder.resolve("none.pem")),
        CertificateFiles.KEY,
        "is not there");
    assertRefused(files(folder, key), CertificateFiles.CERTIFICATE, "cannot be read");
    assertRefused(files(key, key), CertificateFiles.CERTIFICATE, "holds no certificate");
    assertRefused(
        files(file("c.pem", first.certificate().replaceFirst("\n[^-]+\n", "\nAAAA\n")), key),
        CertificateFiles.CERTIFICATE,
        "a certificate that cannot be read");
    assertRefused(
        file(file("c.txt", "words"), "x"),
        CertificateFiles.CERTIFICATE,
        "neither PEM nor a PKCS #12 file");
    assertRefused(
        file(second.pkcs12(), "wrong"),
        CertificateFiles.CERTIFICATE,
        "neither PEM nor a PKCS #12 file that the password opens");
  }
}
