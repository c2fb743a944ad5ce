package org.mailtrail.notify;

import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for localhost that trusts itself. */
final class OwnCertificate {
  private static final HeldCertificate HELD =
      new HeldCertificate.Builder()
          .commonName("localhost")
          .addSubjectAlternativeName("localhost")
          .addSubjectAlternativeName("127.0.0.1")
          .build();

  private OwnCertificate() {}

  /** Shows it, and trusts it. */
  static SSLContext context() {
    return new HandshakeCertificates.Builder()
        .heldCertificate(HELD)
        .addTrustedCertificate(HELD.certificate())
        .build()
        .sslContext();
  }
}
