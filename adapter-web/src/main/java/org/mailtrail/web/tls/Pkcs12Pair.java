package org.mailtrail.web.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.mailtrail.application.port.SetupException;

/** Reads certificates and key of a PKCS #12 file. */
final class Pkcs12Pair {
  private final CertificateFiles files;

  Pkcs12Pair(CertificateFiles files) {
    this.files = files;
  }

  ServedCertificate read(String alias, byte[] file) {
    return files.password().get().<ServedCertificate>use(text -> read(alias, file, text));
  }

  private ServedCertificate read(String alias, byte[] file, String password) {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(new ByteArrayInputStream(file), password.toCharArray());
      String name = only(keys);
      List<X509Certificate> chain =
          Arrays.stream(keys.getCertificateChain(name)).map(X509Certificate.class::cast).toList();
      return new ServedCertificate(
          alias, (PrivateKey) keys.getKey(name, password.toCharArray()), chain);
    } catch (IOException | GeneralSecurityException closed) {
      throw new SetupException(
          CertificateFiles.CERTIFICATE,
          CertificateSentence.NEITHER_KIND.with(files.certificate()),
          CertificateSentence.CHECK_FILE_AND.with(CertificateFiles.PASSWORD));
    }
  }

  private String only(KeyStore keys) throws GeneralSecurityException {
    List<String> names = new ArrayList<>();
    for (String name : Collections.list(keys.aliases())) {
      if (keys.isKeyEntry(name)) {
        names.add(name);
      }
    }
    if (names.size() != 1) {
      throw new SetupException(
          CertificateFiles.CERTIFICATE,
          CertificateSentence.HOLDS_SEVERAL.with(files.certificate(), names.size()),
          CertificateSentence.EXPORT_ONE.with());
    }
    return names.get(0);
  }
}
