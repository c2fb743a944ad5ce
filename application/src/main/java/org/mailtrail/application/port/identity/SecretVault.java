package org.mailtrail.application.port.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The encrypted store of the secrets that people enter. Throws {@link
 * org.mailtrail.application.port.StoreException}, and {@link
 * org.mailtrail.application.port.SecretsException} when the key is missing or wrong.
 */
public interface SecretVault extends SecretProvider {
  /**
   * Keeps the secret in place of the one before.
   *
   * @param expiry when it stops working; where it is absent and the value tells (a certificate, a
   *     JWT), that is taken
   */
  void put(SecretName name, Secret value, Optional<Instant> expiry);

  /** Forgets the secret; no error when there is none. */
  void remove(SecretName name);

  /** What is kept, by name; never the values. */
  List<Kept> kept();

  /**
   * Seals everything, token caches too, with a new key. May be broken off and called again at any
   * point; everything stays readable.
   *
   * @return how many values were sealed anew
   */
  int rotateKey();

  /**
   * A secret that is kept.
   *
   * @param name what it is asked for by
   * @param expiry when it stops working, where that is known
   */
  record Kept(SecretName name, Optional<Instant> expiry) {}
}
