package org.mailtrail.web.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

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

  /** The names that it vouches for, in lower case. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    try {
      Collection<List<?>> all = own().getSubjectAlternativeNames();
      for (List<?> one : all == null ? List.<List<?>>of() : all) {
        if (one.get(0).equals(DNS_NAME) || one.get(0).equals(IP_ADDRESS)) {
          names.add(one.get(1).toString().toLowerCase(Locale.ROOT));
        }
      }
      return names;
    } catch (CertificateParsingException unreadable) {
      // whose names cannot be read vouches for none
      return Set.of();
    }
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
      return verifies(Signature.getInstance(algorithm), random);
    } catch (GeneralSecurityException noPair) {
      return false;
    }
  }

  private boolean verifies(Signature signing, byte[] random) throws GeneralSecurityException {
    signing.initSign(key);
    signing.update(random);
    byte[] signed = signing.sign();
    signing.initVerify(own().getPublicKey());
    signing.update(random);
    return signing.verify(signed);
  }

  @Override
  public String toString() {
    return owner();
  }
}
