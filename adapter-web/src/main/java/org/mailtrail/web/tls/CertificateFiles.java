package org.mailtrail.web.tls;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.port.identity.Secret;

/**
 * Where the console's own certificate is kept.
 *
 * @param certificate a PEM file with the certificate and those between it and its authority; or a
 *     PKCS #12 file with the key as well
 * @param key a PEM file with the key; absent where the first file holds it
 * @param password opens a PKCS #12 file, asked at every reading
 */
public record CertificateFiles(Path certificate, Optional<Path> key, Supplier<Secret> password) {
  /** The setting of the first file. */
  public static final String CERTIFICATE = "mailtrail.console.certificate";

  /** The setting of the key. */
  public static final String KEY = "mailtrail.console.certificate-key";

  /** The setting of the password. */
  public static final String PASSWORD = "mailtrail.console.certificate-password";

  /** The setting and the file where the key is looked for. */
  String keySetting() {
    return key.isPresent() ? KEY : CERTIFICATE;
  }

  Path keyFile() {
    return key.orElse(certificate);
  }

  @Override
  public String toString() {
    return certificate.toString();
  }
}
