package org.mailtrail.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A self-signed certificate for {@code localhost}, made once a process. */
public final class Certificate {
  private final HeldCertificate held;

  private Certificate(HeldCertificate held) {
    this.held = held;
  }

  /** The process's certificate. */
  public static Certificate ofThisProcess() {
    return Made.ONCE;
  }

  public SSLContext serverContext() {
    return new HandshakeCertificates.Builder().heldCertificate(held).build().sslContext();
  }

  /** What a client needs to trust this certificate and no other. */
  public SSLContext clientContext() {
    return new HandshakeCertificates.Builder()
        .addTrustedCertificate(held.certificate())
        .build()
        .sslContext();
  }

  /** Writes the certificate as PEM, for clients in other processes. */
  public void writePem(Path file) {
    write(file, held.certificatePem());
  }

  /** Writes its key as PEM, for who serves with it in another process. */
  public void writeKey(Path file) {
    write(file, held.privateKeyPkcs8Pem());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(file + ": cannot be written", broken);
    }
  }

  private static final class Made {
    private static final Certificate ONCE =
        new Certificate(
            new HeldCertificate.Builder()
                .commonName("localhost")
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .duration(30, TimeUnit.DAYS)
                .build());
  }
}
