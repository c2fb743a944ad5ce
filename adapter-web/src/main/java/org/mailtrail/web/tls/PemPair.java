package org.mailtrail.web.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.port.SetupException;

/** Reads certificates and key of PEM files (RFC 7468). */
final class PemPair {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([^-]+)-----END \\1-----");
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");
  private static final String CONVERT =
      "Convert it: openssl pkcs8 -topk8 -nocrypt -in KEY.pem -out NEW.pem";

  private final CertificateFiles files;

  PemPair(CertificateFiles files) {
    this.files = files;
  }

  ServedCertificate read(String alias, String certificate, String key) {
    List<X509Certificate> chain = chain(certificate);
    return new ServedCertificate(alias, key(key, chain.get(0)), chain);
  }

  private List<X509Certificate> chain(String text) {
    List<X509Certificate> chain =
        CERTIFICATE.matcher(text).results().map(found -> certificate(found.group())).toList();
    if (chain.isEmpty()) {
      throw new SetupException(
          CertificateFiles.CERTIFICATE,
          files.certificate() + " holds no certificate",
          "Name a PEM file with the server's certificate first, and a PKCS #12 file otherwise.");
    }
    return chain;
  }

  private X509Certificate certificate(String pem) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (CertificateException broken) {
      throw new SetupException(
          CertificateFiles.CERTIFICATE,
          files.certificate() + " holds a certificate that cannot be read",
          "Take the file anew from who issued it.");
    }
  }

  private PrivateKey key(String text, X509Certificate own) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      throw unfit(
          "holds no key", "Name the PEM file with the key in " + CertificateFiles.KEY + ".");
    }
    return switch (block.group(1)) {
      case "PRIVATE KEY" -> plain(block.group(2), own);
      case "ENCRYPTED PRIVATE KEY" ->
          throw unfit("holds a key that wants a password", CONVERT + " - or name a PKCS #12 file.");
      default -> throw unfit("holds a key of an older form (" + block.group(1) + ")", CONVERT);
    };
  }

  private PrivateKey plain(String base64, X509Certificate own) {
    String kind = own.getPublicKey().getAlgorithm();
    try {
      return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(decoded(base64)));
    } catch (GeneralSecurityException ofAnotherKind) {
      throw unfit(
          "holds a key that does not belong to the certificate of "
              + own.getSubjectX500Principal().getName()
              + ": it is none for "
              + kind,
          "Name the key with which the certificate was ordered.");
    }
  }

  private byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException broken) {
      throw unfit("holds a key that cannot be read", "Take the file anew.");
    }
  }

  private SetupException unfit(String problem, String remedy) {
    return new SetupException(files.keySetting(), files.keyFile() + " " + problem, remedy);
  }
}
