package org.mailtrail.secrets;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.port.identity.Secret;

/** When a value stops working, where it says so itself: an X.509 certificate or a JWT. */
final class KnownExpiry {
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");
  private static final Pattern JWT = Pattern.compile("[\\w-]+\\.([\\w-]+)\\.[\\w-]*");
  private static final Pattern EXP = Pattern.compile("\"exp\"\\s*:\\s*(\\d{1,12})\\b");

  private KnownExpiry() {}

  static Optional<Instant> of(Secret value) {
    return value.use(text -> ofCertificate(text).or(() -> ofJwt(text.strip())));
  }

  private static Optional<Instant> ofCertificate(String text) {
    Matcher pem = CERTIFICATE.matcher(text);
    if (!pem.find()) {
      return Optional.empty();
    }
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(pem.group().getBytes(StandardCharsets.US_ASCII)));
      return Optional.of(certificate.getNotAfter().toInstant());
    } catch (CertificateException unreadable) {
      return Optional.empty(); // then it does not tell; whoever uses it will say what is wrong
    }
  }

  private static Optional<Instant> ofJwt(String text) {
    Matcher jwt = JWT.matcher(text);
    if (!jwt.matches()) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(jwt.group(1));
      Matcher exp = EXP.matcher(new String(payload, StandardCharsets.UTF_8));
      return exp.find()
          ? Optional.of(Instant.ofEpochSecond(Long.parseLong(exp.group(1))))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
