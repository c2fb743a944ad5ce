package org.mailtrail.web.tls;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.mailtrail.application.port.identity.Secret;

/** A certificate for this machine: ten years old, and good for ten. */
public final class KeyRing {
  public static final String PASSWORD = "open-sesame";

  private static final long TEN_YEARS = Duration.ofDays(3650).toMillis();

  private final Path folder;
  private final String name;
  private final HeldCertificate held;

  private KeyRing(Path folder, String name, HeldCertificate held) {
    this.folder = folder;
    this.name = name;
    this.held = held;
  }

  /** Makes one. */
  public static KeyRing made(Path folder, String name, String kind) {
    long now = System.currentTimeMillis();
    HeldCertificate.Builder builder =
        new HeldCertificate.Builder()
            .commonName(name)
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("127.0.0.1")
            .validityInterval(now - TEN_YEARS, now + TEN_YEARS);
    if (kind.equals("RSA")) {
      builder.rsa2048().keyPair(Rsa.PAIR);
    }
    return new KeyRing(folder, name, builder.build());
  }

  /** The file of both, under the password. */
  public Path pkcs12() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    Certificate[] chain = {held.certificate()};
    keys.setKeyEntry(name, held.keyPair().getPrivate(), PASSWORD.toCharArray(), chain);
    Path file = folder.resolve(name + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      keys.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  public String certificate() {
    return held.certificatePem();
  }

  public String key() {
    return held.privateKeyPkcs8Pem();
  }

  /** Writes certificate and key, in place of what lies there. */
  public CertificateFiles writtenTo(Path certificate, Path key) throws Exception {
    Files.writeString(certificate, certificate());
    Files.writeString(key, key());
    return new CertificateFiles(certificate, Optional.of(key), () -> Secret.of(""));
  }

  /** Trusts these and no others. */
  public static SSLContext trusting(KeyRing... rings) {
    HandshakeCertificates.Builder trusted = new HandshakeCertificates.Builder();
    for (KeyRing ring : rings) {
      trusted.addTrustedCertificate(ring.held.certificate());
    }
    return trusted.build().sslContext();
  }

  /** Made once: it takes a second. */
  private static final class Rsa {
    private static final KeyPair PAIR = new HeldCertificate.Builder().rsa2048().build().keyPair();
  }
}
