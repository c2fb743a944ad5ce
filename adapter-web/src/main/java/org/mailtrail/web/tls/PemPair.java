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
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.SetupException;

/** Reads certificates and key of PEM files (RFC 7468). */
final class PemPair {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([^-]+)-----END \\1-----");
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");
  private static final Phrase CONVERT = CertificateSentence.CONVERT_KEY.with();

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
          CertificateSentence.HOLDS_NONE.with(files.certificate()),
          CertificateSentence.NAME_PEM.with());
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
          CertificateSentence.HOLDS_UNREADABLE.with(files.certificate()),
          CertificateSentence.TAKE_ANEW.with());
    }
  }

  private PrivateKey key(String text, X509Certificate own) {
    Matcher block = block(text);
    return switch (block.group(1)) {
      case "PRIVATE KEY" -> plain(block.group(2), own);
      case "ENCRYPTED PRIVATE KEY" ->
          throw unfit(
              CertificateSentence.KEY_WANTS_PASSWORD.with(files.keyFile()),
              CertificateSentence.CONVERT_OR_PKCS12.with(CONVERT));
      default ->
          throw unfit(
              CertificateSentence.KEY_OF_OLDER_FORM.with(files.keyFile(), block.group(1)), CONVERT);
    };
  }

  private Matcher block(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      throw unfit(
          CertificateSentence.HOLDS_NO_KEY.with(files.keyFile()),
          CertificateSentence.NAME_KEY_IN.with(CertificateFiles.KEY));
    }
    return block;
  }

  private PrivateKey plain(String base64, X509Certificate own) {
    String kind = own.getPublicKey().getAlgorithm();
    try {
      return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(decoded(base64)));
    } catch (GeneralSecurityException ofAnotherKind) {
      throw unfit(
          CertificateSentence.KEY_OF_OTHER_KIND.with(
              files.keyFile(), own.getSubjectX500Principal().getName(), kind),
          CertificateSentence.NAME_ORDERED_KEY.with());
    }
  }

  private byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException broken) {
      throw unfit(
          CertificateSentence.KEY_UNREADABLE.with(files.keyFile()),
          CertificateSentence.TAKE_FILE_ANEW.with());
    }
  }

  private SetupException unfit(Phrase problem, Phrase remedy) {
    return new SetupException(files.keySetting(), problem, remedy);
  }
}
