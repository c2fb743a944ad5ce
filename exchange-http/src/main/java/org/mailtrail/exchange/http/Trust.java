package org.mailtrail.exchange.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts Java's authorities and those in a PEM file, each in its time. */
final class Trust {
  private static final String REMEDY =
      "Write the path of a PEM file with the certificate of the authority that vouches for the"
          + " server, or the server's own if it is self-signed.";

  /** A session that is resumed shows no certificate again. */
  private static final int LOOKED_AT_ANEW_SECONDS = 3_600;

  private final Path file;
  private final Clock clock;

  private Trust(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * What is believed with this file.
   *
   * @throws UntrustworthyFile when it holds nothing that may be believed now
   */
  static SSLContext alsoIn(Path file, Clock clock) {
    return new Trust(file, clock).context();
  }

  private SSLContext context() {
    try {
      List<X509Certificate> own = own();
      SSLContext context = SSLContext.getInstance("TLS");
      context.getClientSessionContext().setSessionTimeout(LOOKED_AT_ANEW_SECONDS);
      Dated dated = new Dated(manager(javasAnd(own)), own, clock);
      context.init(null, new TrustManager[] {dated}, null);
      return context;
    } catch (IOException | GeneralSecurityException unusable) {
      throw new UntrustworthyFile("names no readable file of certificates", REMEDY);
    }
  }

  private static KeyStore javasAnd(List<X509Certificate> own)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (X509Certificate authority : manager(null).getAcceptedIssuers()) {
      trusted.setCertificateEntry("java-" + trusted.size(), authority);
    }
    for (X509Certificate authority : own) {
      trusted.setCertificateEntry("own-" + trusted.size(), authority);
    }
    return trusted;
  }

  private List<X509Certificate> own() throws IOException, GeneralSecurityException {
    List<X509Certificate> own = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate found : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        X509Certificate certificate = (X509Certificate) found;
        judge(certificate);
        own.add(certificate);
      }
    }
    if (own.isEmpty()) {
      throw new UntrustworthyFile("names a file without a certificate", REMEDY);
    }
    return own;
  }

  /** Somebody else's certificate would be believed for that one alone, and end unannounced. */
  private void judge(X509Certificate certificate) {
    String who = "holds the certificate of " + certificate.getSubjectX500Principal().getName();
    requireValid(certificate, who);
    if (certificate.getBasicConstraints() < 0 && !isSelfSigned(certificate)) {
      throw new UntrustworthyFile(who + ", which is no authority's and not self-signed", REMEDY);
    }
  }

  private void requireValid(X509Certificate certificate, String who) {
    try {
      certificate.checkValidity(Date.from(clock.instant()));
    } catch (CertificateExpiredException over) {
      throw new UntrustworthyFile(
          who + ", which expired at " + certificate.getNotAfter().toInstant(),
          "Put the one that took its place into the file.");
    } catch (CertificateNotYetValidException early) {
      throw new UntrustworthyFile(
          who + ", which is not valid before " + certificate.getNotBefore().toInstant(),
          "Check this machine's clock, or take the certificate that is valid now.");
    }
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore keys)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(keys);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
