package org.mailtrail.web.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A certificate with its key.
 *
 * @param alias what it is called while it is served
 * @param key the key
 * @param chain the certificate, and those between it and its authority
 */
record ServedCertificate(String alias, PrivateKey key, List<X509Certificate> chain) {
  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");
  private static final int BYTES = 32;

  /** Copies the chain. */
  ServedCertificate {
    chain = List.copyOf(chain);
  }

  X509Certificate own() {
    return chain.get(0);
  }

  Instant endsAt() {
    return own().getNotAfter().toInstant();
  }

  String owner() {
    return own().getSubjectX500Principal().getName();
  }

  /** Whether what the key signs is what the certificate vouches for. */
  boolean isPair() {
    String algorithm = SIGNATURES.get(key.getAlgorithm());
    if (algorithm == null || !own().getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
      return false;
    }
    try {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Signature signing = Signature.getInstance(algorithm);
      signing.initSign(key);
      signing.update(random);
      byte[] signed = signing.sign();
      signing.initVerify(own().getPublicKey());
      signing.update(random);
      return signing.verify(signed);
    } catch (GeneralSecurityException noPair) {
      return false;
    }
  }

  @Override
  public String toString() {
    return owner();
  }
}
